import { pdfPages } from '@center/testing';
import type { Answer, ProblemBody } from './harness/caller';
import { Center } from './harness/center';
import { watchedStates } from './harness/planted';
import { madeUpIdNumber } from './harness/id-number';
import { Scene } from './harness/scene';

const WHY = { purpose: 'HANDLING', note: '为办理此案，承办人甲申请。' };
const CHILD = {
  name: '欧阳玥𠮷',
  idNumber: madeUpIdNumber('2013-05-02', 7),
  birthDate: '2013-05-02',
  address: '东关村十二号',
};
const GUARDIAN = { name: '欧阳大山', phone: '13812341234', relation: '外祖父' };
const REPORTER = { name: '报告老师', phone: '13900000001', wantsAnswer: true };
const TEXTS = {
  narrative: '连续三日未到校。',
  letter: '请依法调查处理。',
  returned: '经查不属我局。',
  fedBack: '已送回就读。',
};
/** All sealed texts that a masked copy must not contain; the name without its unprintable character. */
const SECRETS = [
  ...[CHILD.name.slice(0, 3), CHILD.idNumber, CHILD.birthDate, CHILD.address],
  ...Object.values(GUARDIAN),
  ...[REPORTER.name, REPORTER.phone],
  ...Object.values(TEXTS),
];

interface Copy {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly pages: readonly string[];
  readonly text: string;
  readonly code: string | undefined;
}

let center: Center;
let scene: Scene;
let returned: string;
let accepted: string;

const copyOf = async ({ status, headers, body }: Answer<Buffer | ProblemBody>): Promise<Copy> => {
  if (!Buffer.isBuffer(body)) return { status, headers, pages: [], text: '', code: body.code };
  const pages = await pdfPages(body);
  return { status, headers, pages, text: pages.join(''), code: undefined };
};

/** Requests a document, optionally of a transfer; with `why` in plain text. */
const ask = async (username: string, kind: string, transferId?: string, why?: object): Promise<Copy> => {
  const path = `${scene.path}/documents/${kind}`;
  const caller = await center.as(username);
  return copyOf(
    why
      ? await caller.post<Buffer | ProblemBody>(path, { ...why, ...(transferId && { transferId }) })
      : await caller.get<Buffer | ProblemBody>(transferId ? `${path}?transferId=${transferId}` : path),
  );
};

const number = async (): Promise<string> =>
  (await (await center.as('dispatcher')).read<{ caseNumber: string }>(scene.path)).caseNumber;

beforeAll(async () => {
  center = await Center.open(watchedStates);
  const lead = { narrative: TEXTS.narrative, reporters: [REPORTER], children: [{ ...CHILD, guardian: GUARDIAN }] };
  scene = await Scene.handled(center, lead);
  const issue = async (to: string, replaces?: string): Promise<string> => {
    const letter = { to: center.agencyOf(to), reason: 'SCHOOL_DUTY', letter: TEXTS.letter, replaces };
    return (await scene.by<{ transferId: string }>('dispatcher', 'transfers', letter)).transferId;
  };
  returned = await issue('liaison-police');
  const back = { reason: 'ALREADY_HANDLED', note: TEXTS.returned };
  expect((await ask('dispatcher', 'receipt', returned)).code).toBe('no-such-document'); // it has not been signed for
  await scene.by('liaison-police', `transfers/${returned}/return`, back);
  accepted = await issue('liaison-education', returned);
  await scene.by('liaison-education', `transfers/${accepted}/accept`);
  const feedback = { kind: 'FINAL', outcome: 'HANDLED', measures: ['SCHOOL_RETURN'], text: TEXTS.fedBack };
  await scene.by('liaison-education', `transfers/${accepted}/feed-back`, feedback);
});
afterAll(() => center.close());

const KINDS: readonly (readonly [kind: string, transfer: boolean])[] = [
  ['transfer-letter', true],
  ['receipt', true],
  ['case-file', false],
];

describe('a document of a case', () => {
  it.each(KINDS)(
    'as %s is a PDF that must not be cached, with no personal data in its file name',
    async (kind, transfer) => {
      const { status, headers } = await ask('dispatcher', kind, transfer ? accepted : undefined);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store']);
      const name = transfer ? `${kind}-YS-370682-\\d{4}-000002` : `${kind}-${await number()}`;
      expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="${name}[.]pdf"$`));
    },
  );

  it.each(KINDS)(
    'as %s masks all sealed texts, and prints reader, time and case number on each page',
    async (kind, transfer) => {
      for (const username of ['dispatcher', 'leader', 'liaison-education', 'auditor']) {
        const { pages, text } = await ask(username, kind, transfer ? accepted : undefined);
        expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
        expect(text.includes('欧阳**')).toBe(username !== 'auditor' && kind !== 'receipt');
        const { officerId } = center.account(username);
        const caseNumber = await number();
        for (const page of pages) {
          expect(page.split(`${officerId}${caseNumber}`).length).toBeGreaterThan(4);
          expect(page).toMatch(
            new RegExp(
              `查阅人：.+（${officerId}）查阅时间：\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d:\\d\\d个案编号：${caseNumber}`,
            ),
          );
        }
      }
    },
  );

  it('contains the content of its kind, with its numbers', async () => {
    const letter = (await ask('dispatcher', 'transfer-letter', accepted)).text;
    for (const word of ['关于移送未成年人保护线索的函', '学校职责', 'YS-370682-', '接续已退回的移送', '专此函达'])
      expect(letter).toContain(word);
    const back = (await ask('dispatcher', 'receipt', returned)).text;
    for (const word of ['移送回执', '经审查，现予退回', '退回原因已在办理', '特此回执']) expect(back).toContain(word);
    const taken = (await ask('liaison-education', 'receipt', accepted)).text;
    for (const word of ['现已接收办理', '最终回告', '已处置', '复学']) expect(taken).toContain(word);
    const file = (await ask('dispatcher', 'case-file')).text;
    for (const word of ['未成年人保护个案卷宗', '十五、办理经过', '回告（最终、已处置）', '（卷宗完）'])
      expect(file).toContain(word);
  });

  it('shows an agency that only submitted the lead its own report and the result, and no letter', async () => {
    const { status, text } = await ask('liaison-school', 'case-file');
    expect([status, text.includes('受理线索'), text.includes('移送')]).toEqual([200, true, false]);
    expect(await ask('liaison-school', 'transfer-letter', accepted)).toMatchObject({
      status: 404,
      code: 'no-such-transfer',
    });
    expect(await ask('liaison-school', 'closure-form')).toMatchObject({ status: 404, code: 'no-such-document' });
  });
});

describe('a document in plain text', () => {
  it('prints sealed texts, and characters missing from the typeface by code point', async () => {
    const { status, text } = await ask('dispatcher', 'case-file', undefined, WHY);
    expect(status).toBe(200);
    expect(SECRETS.filter((secret) => !text.includes(secret))).toEqual([]);
    expect(text).toContain('欧阳玥〓(U+20BB7)');
    expect(text).not.toContain('承办人甲');
    expect(text).toContain('明文件（用途：处置）');
  });

  it('opens only the fields of its kind, as recorded in the access log', async () => {
    const { text } = await ask('liaison-education', 'transfer-letter', accepted, WHY);
    for (const shown of [CHILD.name.slice(0, 3), CHILD.idNumber, TEXTS.letter]) expect(text).toContain(shown);
    for (const hidden of [GUARDIAN.phone, TEXTS.narrative, TEXTS.fedBack, REPORTER.phone])
      expect(text).not.toContain(hidden);
    const auditor = await center.as('auditor');
    const { items } = await auditor.read<{ items: object[] }>(
      `/v1/audit/access?case=${scene.caseId}&purpose=HANDLING&limit=1`,
    );
    expect(items[0]).toMatchObject({
      officerId: center.account('liaison-education').officerId,
      purpose: 'HANDLING',
      fields: expect.arrayContaining(['/children/0/name', '/children/0/idNumber', '/transfers/1/letter']) as unknown,
    });
    expect(
      (items[0] as { fields: string[] }).fields.every((field) => /^[/](children|transfers[/]1)[/]/.test(field)),
    ).toBe(true);
  });

  it('writes no access record when the document does not exist', async () => {
    const auditor = await center.as('auditor');
    const newest = () => auditor.read(`/v1/audit/access?case=${scene.caseId}&purpose=HANDLING&limit=1`);
    const before = await newest();
    expect(await ask('dispatcher', 'closure-form', undefined, WHY)).toMatchObject({
      status: 404,
      code: 'no-such-document',
    });
    expect(await newest()).toEqual(before);
  });
});

describe('a document is rejected', () => {
  it('for officers who may not read plain text, any case, or this case', async () => {
    expect(await ask('auditor', 'case-file', undefined, WHY)).toMatchObject({ status: 403 });
    expect(await ask('admin', 'case-file')).toMatchObject({ status: 403 });
    for (const why of [undefined, WHY])
      expect(await ask('liaison-hospital', 'case-file', undefined, why)).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    // a transfer that the police returned is no longer visible to them
    expect(await ask('liaison-police', 'receipt', returned)).toMatchObject({ status: 404 });
  });

  it('when its kind is unknown, or the transfer is not of this case', async () => {
    expect(await ask('dispatcher', 'diary')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await ask('dispatcher', 'receipt')).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await ask('dispatcher', 'case-file', accepted)).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await ask('dispatcher', 'receipt', scene.caseId)).toMatchObject({ status: 404, code: 'no-such-transfer' });
    const noted = await (await center.as('dispatcher')).get(`${scene.path}/documents/case-file?note=x`);
    expect(noted).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});

describe('the closure form', () => {
  it('is available after a decision, and names who made it', async () => {
    await scene.by('dispatcher', `transfers/${accepted}/complete`);
    await scene.by('dispatcher', 'risk-grades', { level: 'LOW', basis: '有人照看。' });
    for (const reporterId of scene.lead.reporterIds)
      await scene.by('dispatcher', 'inform-reporter', { reporterId, how: 'PHONE', text: '已办理。' });
    const closure = { reason: 'RISK_REMOVED', judgements: { safeNow: true, childViewNoted: true } };
    await scene.by('dispatcher', 'propose-closure', closure);
    expect((await ask('leader', 'closure-form')).text).toMatch(/个案结案表.*风险消除.*审批结果待审批/);
    await scene.by('leader', 'close');
    const { text } = await ask('leader', 'closure-form');
    expect(text).toMatch(/审批结果已结案审批人.*中心负责人/);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    const plain = (await ask('leader', 'closure-form', undefined, WHY)).text;
    expect([plain.includes(TEXTS.narrative), plain.includes(CHILD.idNumber), plain.includes(GUARDIAN.phone)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
