import { Coverage } from './coverage';

const TABLE = {
  accept: { writes: ['LeadAccepted'], refusals: ['not-the-handler', 'not-registered'] },
  return: { writes: ['TransferReturned', 'DisputeRaised'], refusals: ['no-such-transfer'] },
};
const UNREACHABLE = { 'accept: not-registered': 'accept is then a repeat' };

const allMet = (): Coverage => {
  const coverage = new Coverage(TABLE, UNREACHABLE);
  coverage.note('accept', { wrote: ['LeadAccepted'] });
  coverage.note('accept', { refused: 'not-the-handler' });
  coverage.note('return', { wrote: ['TransferReturned', 'DisputeRaised'] });
  coverage.note('return', { refused: 'no-such-transfer' });
  return coverage;
};

describe('the coverage of a table of commands', () => {
  it('is complete when every event was written and every reachable refusal occurred', () => {
    const coverage = allMet();
    expect(coverage.isComplete()).toBe(true);
    expect(() => coverage.requireAll()).not.toThrow();
  });

  it('reports a command that never succeeded, and each of its missing events', () => {
    const coverage = new Coverage(TABLE, UNREACHABLE);
    coverage.note('accept', { refused: 'not-the-handler' });
    coverage.note('accept', { wrote: [] });
    coverage.note('return', { wrote: ['TransferReturned'] });
    coverage.note('return', { refused: 'no-such-transfer' });
    expect(coverage.lacksSuccess('accept')).toBe(true);
    expect(() => coverage.requireAll()).toThrow('- the command accept never wrote LeadAccepted');
    expect(() => coverage.requireAll()).toThrow('- the command return never wrote DisputeRaised');
  });

  it('reports a refusal that never occurred, and the files to edit', () => {
    const coverage = new Coverage({ ...TABLE, copy: { writes: [], refusals: ['agency-barred'] } }, UNREACHABLE);
    expect(coverage.lacksRefusal('copy', 'agency-barred')).toBe(true);
    expect(() => coverage.requireAll()).toThrow('- the command copy was never refused with agency-barred');
    expect(() => coverage.requireAll()).toThrow(
      /notes\.ts[^]*asks\.ts[^]*preludes\.ts[^]*state-rows\.ts[^]*coverage\.ts/,
    );
  });

  it('ignores refusals listed as unreachable, and fails when one of them occurred or is in no row', () => {
    const coverage = allMet();
    expect(coverage.lacksRefusal('accept', 'not-registered')).toBe(false);
    coverage.note('accept', { refused: 'not-registered' });
    expect(() => coverage.requireAll()).toThrow('accept: not-registered');
    expect(() => new Coverage({}, UNREACHABLE).requireAll()).toThrow('accept: not-registered');
  });

  it('throws for a result that is not in the table', () => {
    expect(() => allMet().note('accept', { refused: 'agency-barred' })).toThrow('accept: agency-barred');
    expect(() => allMet().note('accept', { wrote: ['LeadDeclined'] })).toThrow('accept → LeadDeclined');
    expect(() => allMet().note('decline', { refused: 'not-the-handler' })).toThrow('decline: not-the-handler');
  });
});
