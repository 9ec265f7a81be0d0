import type { Answer } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { type Issued, minutesAgo, Scene } from './harness/scene';

interface Correction {
  readonly field: string;
  readonly value: string | null;
  readonly note: string | null;
}
interface Shown {
  readonly corrections: readonly Correction[];
  readonly records: readonly { readonly type: string; readonly texts: readonly { readonly field: string }[] }[];
  readonly transfers: readonly { readonly returned: { readonly note: string | null } | null }[];
  readonly disputes: readonly { readonly ruling: { readonly note: string | null } }[];
}
interface Event {
  readonly revision: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const STATION = 'supervisor-101';
const DIRECTOR = 'director-101';

let center: Center;
let scene: Scene;

const shownTo = async (username: string): Promise<Shown> => (await center.as(username)).read<Shown>(scene.path);
const eventsFor = async (username: string, part: string, type: string): Promise<Event[]> => {
  const { items } = await (await center.as(username)).read<{ items: Event[] }>(`${scene.path}/${part}`);
  return items.filter((event) => event.type === type);
};
const unmask = async (username: string, ...fields: string[]): Promise<Answer<{ values?: Record<string, string> }>> =>
  (await center.as(username)).post(`${scene.path}/unmaskings`, { fields, purpose: 'HANDLING', note: '为办理此案。' });

/** The plain texts of all corrections that an officer sees. */
const correctionsOpened = async (username: string): Promise<string[]> => {
  const { corrections } = await shownTo(username);
  const pointers = corrections.flatMap((_, nth) => [`/corrections/${nth}/value`, `/corrections/${nth}/note`]);
  if (pointers.length === 0) return [];
  return Object.values((await unmask(username, ...pointers)).body.values ?? {});
};

beforeAll(async () => {
  center = await Center.open(watchedStates);
  const lead = { policeReported: { at: minutesAgo(20), note: '已电话报案。' } };
  scene = await Scene.handled(center, lead, 'liaison-hospital');
  await scene.by('dispatcher', 'assign', { to: { agencyId: center.agencyOf(STATION) } });
  const back = { reason: 'NOT_COMPETENT', competentAgencyId: center.agencyOf('liaison-education') };
  const first = await scene.transferredTo('liaison-police');
  await first.onTransfer('liaison-police', 'return', { ...back, note: '退回说明之文。' });
  const letter = { to: center.agencyOf('liaison-education'), reason: 'SCHOOL_DUTY', letter: '请接续办理。' };
  const replaced = { ...letter, replaces: first.transferId };
  const { transferId } = await scene.by<Issued>('dispatcher', 'transfers', replaced);
  const { disputeId } = await scene.by<Issued & { disputeId: string }>(
    'liaison-education',
    `transfers/${transferId}/return`,
    { ...back, competentAgencyId: center.agencyOf('liaison-police') },
  );
  const ruling = { agencyId: center.agencyOf('liaison-police'), note: '裁定理由之文。' };
  await scene.by('dispatcher', `disputes/${disputeId}/rule`, ruling);
  await scene.by('dispatcher', 'police-report', { receipt: '受案回执甲', note: '已受案。' });
  const [reporterId] = scene.lead.reporterIds;
  await scene.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', text: '告知报告人甲。' });
  await scene.by('dispatcher', 'notes', { text: '普通记录甲。' });
  const wholeStory = await eventsFor('auditor', 'history', 'PoliceReported');
  const correct = async (type: string, field: string, value: string) => {
    const [event] = type === 'PoliceReported' ? wholeStory : await eventsFor('auditor', 'history', type);
    await scene.by('dispatcher', 'corrections', { revision: event!.revision, field, value, note: `${value}的理由` });
  };
  await correct('ReporterInformed', 'text', '告知乙');
  await correct('PoliceReported', 'receipt', '回执乙');
  await correct('NoteRecorded', 'text', '记录乙');
});
afterAll(() => center.close());

describe('a correction', () => {
  const texts = (...values: string[]): string[] => values.flatMap((value) => [value, `${value}的理由`]);

  it('is readable only by those who may read the corrected field', async () => {
    expect(await correctionsOpened('dispatcher')).toEqual(texts('告知乙', '回执乙', '记录乙'));
    expect(await correctionsOpened('leader')).toEqual(texts('回执乙', '记录乙'));
    expect(await correctionsOpened(STATION)).toEqual(texts('回执乙', '记录乙'));
    expect(await correctionsOpened(DIRECTOR)).toEqual(texts('记录乙'));
  });

  it.each([
    ['dispatcher', ['text', 'receipt', 'text']],
    ['leader', [undefined, 'receipt', 'text']],
    [DIRECTOR, [undefined, undefined, 'text']],
  ])('shows only permitted fields on the timeline of %s', async (username, fields) => {
    const corrected = await eventsFor(username, 'timeline', 'RecordCorrected');
    expect(corrected.map(({ data }) => data['field'])).toEqual(fields);
    for (const { data } of corrected)
      for (const part of ['revision', 'value', 'note']) expect(part in data).toBe('field' in data);
  });

  it('does not expose restricted fields in the records', async () => {
    const corrected = async (username: string) =>
      (await shownTo(username)).records.filter(({ type }) => type === 'RecordCorrected').length;
    expect(await Promise.all(['dispatcher', 'leader', DIRECTOR].map(corrected))).toEqual([3, 2, 1]);
  });
});

describe('the texts of a transfer between agencies', () => {
  const POINTERS = ['/transfers/0/returned/note', '/disputes/0/ruling/note'];

  it('can be unmasked by the station, but not by its child director', async () => {
    expect((await unmask(STATION, ...POINTERS)).body).toMatchObject({
      values: { [POINTERS[0]!]: '退回说明之文。', [POINTERS[1]!]: '裁定理由之文。' },
    });
    for (const pointer of POINTERS)
      expect(await unmask(DIRECTOR, pointer)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('are hidden from a child director, in the case and on its timeline', async () => {
    const { transfers, disputes } = await shownTo(DIRECTOR);
    expect(transfers[0]!.returned).toMatchObject({ note: null });
    expect(disputes[0]!.ruling).toMatchObject({ note: null });
    for (const type of ['TransferReturned', 'DisputeRuled'])
      for (const { data } of await eventsFor(DIRECTOR, 'timeline', type)) expect(data).not.toHaveProperty('note');
    expect((await eventsFor(STATION, 'timeline', 'DisputeRuled'))[0]!.data).toHaveProperty('note', '***');
  });
});

describe('the raw history', () => {
  it('hides reporters, how they were informed, and all person ids from the leader', async () => {
    const [registered] = await eventsFor('leader', 'history', 'LeadRegistered');
    const [reporterId] = scene.lead.reporterIds;
    expect(registered!.data['reporters']).toEqual([{ reporterId, wantsAnswer: true }]);
    expect(registered!.data['narrative']).toHaveProperty('sealed');
    const [informed] = await eventsFor('leader', 'history', 'ReporterInformed');
    expect(informed!.data).toMatchObject({ reporterId });
    for (const part of ['how', 'text']) expect(informed!.data).not.toHaveProperty(part);
    const whole = await (await center.as('leader')).read(`${scene.path}/history`);
    expect(JSON.stringify(whole)).not.toMatch(/"(personId|anonymous|how)"/);
  });

  it('is complete for the auditor, who verifies it', async () => {
    const [registered] = await eventsFor('auditor', 'history', 'LeadRegistered');
    expect(registered!.data['reporters']).toMatchObject([{ anonymous: false, personId: expect.any(String) as string }]);
    const [informed] = await eventsFor('auditor', 'history', 'ReporterInformed');
    expect(informed!.data).toHaveProperty('how', 'PHONE');
  });
});
