import * as a from '../testing/builders';
import { recorded } from '../testing/given-case';
import { replay } from './replay';

const events = recorded([...a.readyToClose, a.proposed, a.closed]).map((event) => ({
  ...event,
  meta: {
    ...event.meta,
    actor: { officerId: a.dispatcher.officerId, agencyId: a.center.id, role: 'DISPATCHER' as const },
  },
}));

describe('replaying a case', () => {
  let steps: Awaited<ReturnType<typeof replay>>;
  beforeAll(async () => {
    steps = await replay(events);
  });

  it('returns each event, its changes, and the state after it', () => {
    expect(steps.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
    expect(steps[1]).toMatchObject({
      version: 2,
      role: 'DISPATCHER',
      changes: [{ pointer: '/status', before: 'REGISTERED', after: 'ACCEPTED' }],
    });
    expect(steps[2]!.changes).toEqual(
      expect.arrayContaining([
        { pointer: '/status', before: 'ACCEPTED', after: 'HANDLING' },
        { pointer: '/urgency', before: null, after: 'URGENT' },
        { pointer: '/opinion', before: null, after: '***' },
      ]),
    );
    expect(steps.at(-1)!.state).toMatchObject({ status: 'CLOSED', closedAs: 'RISK_REMOVED' });
  });

  it('produces the same states from any prefix, and never shows sealed texts', async () => {
    for (const [nth, { state }] of steps.entries())
      expect((await replay(events.slice(0, nth + 1))).at(-1)!.state).toEqual(state);
    expect(
      JSON.stringify(steps, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('c2VhbGVk');
  });
});
