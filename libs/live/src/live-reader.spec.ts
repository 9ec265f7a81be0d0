import { id, label, type Officer, parseAreaCode } from '@center/kernel';
import type { LiveEvent } from './arrivals';
import { LiveReader } from './live-reader';

const KIB = 1_024;
const uuid = <Of extends string>(nth: number) => id<Of>(`00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`);
const by: Officer = {
  ...{ officerId: uuid<'officer'>(1), appointmentId: uuid<'appointment'>(2), role: 'AGENCY_LIAISON', affiliations: [] },
  ...{ agency: { id: uuid<'agency'>(3), kind: 'POLICE', name: label('公安局') }, areaCode: parseAreaCode('370682')! },
};

/** A stream that nobody reads yet. */
const opened = (filter: LiveReader['filter'] = {}) => {
  const left = jest.fn();
  return { left, reader: new LiveReader(by, { apiKey: 'key' }, filter, { after: 10n, first: 7n }, left) };
};
const event = (position: number, { type = 'NoteRecorded', ofCase = 'one', padding = 0 } = {}): LiveEvent => ({
  ...{ position: BigInt(position), type, ofCase },
  frame: `id: ${position}\nevent: ${type}\ndata: ${'x'.repeat(padding)}\n\n`,
});
const textOf = async ({ outbox }: LiveReader): Promise<string> => {
  let text = '';
  for await (const part of outbox) text += part;
  return text;
};

describe('an open stream', () => {
  it('begins with its position alone, and gives each event once', async () => {
    const { reader } = opened();
    expect(reader.deliver([event(11), event(12)], 12n)).toBe(true);
    expect(reader.deliver([event(11), event(12)], 12n)).toBe(false); // a page that both subscriptions have read
    expect(reader.deliver([event(12), event(13)], 13n)).toBe(true);
    reader.end('shutting-down');
    const text = await textOf(reader);
    expect(text).toMatch(/^id: 7\n\n/);
    expect([...text.matchAll(/^id: (\d+)\nevent/gm)].map(([, position]) => position)).toEqual(['11', '12', '13']);
    expect(text).toMatch(/event: end\ndata: \{"code":"shutting-down"\}\n\n$/);
  });

  it('passes over what its filters leave out, also when it goes on', async () => {
    const { reader } = opened({ ofCase: 'one', types: ['NoteRecorded'] });
    expect(reader.deliver([event(11, { ofCase: 'two' }), event(12, { type: 'LeadAccepted' })], 12n)).toBe(false);
    expect(reader.position).toBe(12n);
    expect(reader.deliver([event(13)], 13n)).toBe(true);
    reader.end('too-slow');
    expect(await textOf(reader)).not.toMatch(/id: 1[12]/);
  });

  it('ends as too slow when its reader takes nothing, and keeps what a reader needs to go on', async () => {
    const { reader, left } = opened();
    let position = 10;
    while (!reader.ended) {
      position += 1;
      reader.deliver([event(position, { padding: 100 * KIB })], BigInt(position));
    }
    expect(left).toHaveBeenCalled();
    expect(reader.deliver([event(position + 1)], BigInt(position + 1))).toBe(false);
    const text = await textOf(reader);
    const ids = [...text.matchAll(/^id: (\d+)\nevent/gm)].map(([, one]) => Number(one));
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, nth) => 11 + nth)); // without a gap
    expect(ids.length).toBeLessThan(position - 10);
    expect(text).toMatch(/event: end\ndata: \{"code":"too-slow"\}\n\n$/);
    expect(text.slice(text.lastIndexOf('\n\nevent: end'))).not.toContain('id:');
  });

  it('ends when it could not be checked for some time, and not before', () => {
    const { reader } = opened();
    reader.unconfirmed();
    expect(reader.ended).toBe(false);
    jest.useFakeTimers({ now: Date.now() + 1_500 });
    reader.unconfirmed();
    jest.useRealTimers();
    expect(reader.ended).toBe(true);
  });
});
