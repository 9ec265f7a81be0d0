import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { codes } from './harness/paper-ledger';
import { aLead, type Registered } from './harness/scene';
import { upload } from './harness/upload';

interface Warned {
  readonly warnings: readonly { readonly code: string; readonly pointer: string }[];
}
interface Shown {
  readonly children: readonly Record<string, unknown>[];
}
interface Hits {
  readonly items: readonly { readonly caseId: string; readonly mergedInto?: string }[];
}

let center: Center;
let [dispatcher, school]: Caller[] = [];

beforeAll(async () => {
  center = await Center.open();
  [dispatcher, school] = await Promise.all(['dispatcher', 'liaison-school'].map((name) => center.as(name)));
});
afterAll(() => center.close());

const register = (facts: object) => dispatcher!.does<Registered & Warned>('/v1/leads', aLead(facts));
const read = (caseId: string) => dispatcher!.read<Shown>(`/v1/cases/${caseId}`);

describe('who is who, over HTTP', () => {
  it('takes siblings whose numbers are not known, and shows what is known of a birth', async () => {
    const { caseId, warnings } = await register({
      children: [
        { name: '甲某某', idNumber: '无', birthDate: '约8岁' },
        { name: '乙某某', idNumber: '不详', birthYear: 2015, birthMonth: 3 },
        { name: '丙某某', idNumber: '0', birthDate: '/' },
        { name: '丁某某', idNumber: 'E12345678', ageAt: { age: 9, on: '2026-01-01' } },
      ],
    });
    expect(warnings).toEqual([]);
    const { children } = await read(caseId);
    expect(children).toMatchObject([
      { idNumber: null, idKind: null, identityStatus: 'UNKNOWN', birthDate: null, ageAt: { age: '6-11' } },
      { idNumber: null, birthYear: expect.stringMatching(/^\d+-\d+$/) as string, birthMonth: '***' },
      { idNumber: null, birthDate: null, birthYear: null, ageAt: null },
      { idNumber: '****', idKind: 'PASSPORT', identityStatus: 'CLAIMED', ageAt: { age: '6-11', on: '2026-01-01' } },
    ]);
    const fields = ['/children/0/ageAt/age', '/children/1/birthYear', '/children/1/birthMonth', '/children/3/idNumber'];
    const body = { fields, purpose: 'HANDLING', note: '核实' };
    expect(await dispatcher!.does(`/v1/cases/${caseId}/unmaskings`, body)).toMatchObject({
      values: Object.fromEntries(fields.map((field, nth) => [field, ['8', '2015', '3', 'E12345678'][nth]])),
    });
  });

  it('refuses a number of another child of the lead in every way in, and warns in each alike', async () => {
    const claimed = '999999201202290020';
    const twice = { children: [{ idNumber: claimed }, { idNumber: '９９９９９９ 20120229 0020' }] };
    expect(await dispatcher!.post('/v1/leads', aLead(twice))).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            ...{ pointer: '/children/1/idNumber', code: 'duplicate-field' },
            message: '本线索另一儿童已有此号码',
          },
        ],
      },
    });
    const ledger = `原编号,来源,发现时间,登记时间,儿童姓名,身份证号,情况描述
W-1,学校,2023/3/1,2023/3/2,甲某某,${claimed},同一行之外另有一人
,,,,乙某某,9999992012 02290020,
W-2,学校,2023/3/1,2023/3/2,甲某某,无,两人都没有号码
,,,,乙某某,没有身份证,
,,,,丙某某,没有身份证,`;
    const { results } = await upload(center, ledger, { type: 'text/csv' });
    expect(codes(results)).toEqual([['身份证号 duplicate-field'], [' duplicate-field'], [], [], []]);
    const wrong = [{ code: 'id-number-checksum', pointer: '/children/0/idNumber' }];
    const lead = await register({ children: [{ idNumber: claimed }, { name: '乙某某' }] });
    expect(lead.warnings).toEqual(wrong);
    const refused = { status: 409, body: { code: 'child-already-named' } };
    const path = `/v1/cases/${lead.caseId}/children`;
    expect(await dispatcher!.post(path, { idNumber: claimed })).toMatchObject(refused);
    expect(await dispatcher!.post(`${path}/${lead.childIds[1]!}/identify`, { idNumber: claimed })).toMatchObject(
      refused,
    );
    const other = { idNumber: '999999201202290039', sex: 'MALE', birthDate: '1900-01-01' };
    const [added, identified] = [
      await dispatcher!.does<Warned>(path, other),
      await dispatcher!.does<Warned>(`${path}/${lead.childIds[1]!}/identify`, {
        ...other,
        idNumber: '999999201202290038',
      }),
    ];
    expect(identified.warnings).toEqual(added.warnings);
    const known = `${path}/${lead.childIds[1]!}/identify`;
    await dispatcher!.does<Warned>(known, { idNumber: '999999201202290026' });
    expect((await dispatcher!.does<Warned>(known, { birthYear: 2013, sex: 'MALE' })).warnings).toEqual([
      { code: 'birth-date-differs-from-number', pointer: '/birthYear' },
      { code: 'sex-differs-from-number', pointer: '/sex' },
    ]);
    expect(added.warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'id-number-checksum /idNumber',
      'birth-date-implausible /birthDate',
    ]);
  });

  it('finds by the names of guardian and alleged perpetrator, and says into which case a hit is merged', async () => {
    const facts = {
      children: [{ name: '戊某某', guardian: { name: '某监护人', phone: '13800001111|0535-7212345转8' } }],
      allegedPerpetrators: [{ name: '某侵害人' }],
    };
    const [survivor, merged] = [await register({}), await register(facts)];
    await dispatcher!.does(`/v1/cases/${merged.caseId}/merge`, { into: survivor.caseId });
    const position = (await dispatcher!.read<{ position: string }>(`/v1/cases/${merged.caseId}`)).position;
    const hits = async (caller: Caller, body: object) =>
      (await caller.post<Hits>('/v1/cases/search', body, { 'read-after': position })).body.items;
    for (const body of [{ guardianName: '某监护人' }, { perpetratorName: '某侵害人' }, { phone: '05357212345' }]) {
      expect(await hits(dispatcher!, body)).toMatchObject([{ caseId: merged.caseId, mergedInto: survivor.caseId }]);
    }
    expect(await hits(school!, { guardianName: '某监护人' })).toEqual([]);
  });
});
