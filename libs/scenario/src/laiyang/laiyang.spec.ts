import { instant, shanghaiDate } from '@center/kernel';
import { checkIdNumber } from '@center/vault';
import { foundedOn, laiyang, LAIYANG_ENDS } from './laiyang';
import { TOWNS } from './writing/cast';

const FOUNDED = foundedOn('2021-06-01');
const { steps } = laiyang(FOUNDED);
const words = JSON.stringify(steps.map(({ path, body }) => [path, body]));
const found = (pattern: RegExp): string[] => [...words.matchAll(pattern)].map(([, word]) => word!);

describe('the scenario of Laiyang', () => {
  it('is deterministic, and differs for another seed', () => {
    expect(laiyang(FOUNDED).steps).toEqual(steps);
    expect(laiyang(FOUNDED, 'another').steps).not.toEqual(steps);
  });

  it.each(['2021-06-01', '2022-03-15', '2023-08-06'])(
    'founded on %s it is in chronological order up to its end',
    (date) => {
      const founded = foundedOn(date);
      const times = laiyang(founded).steps.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      expect(times[0]! > founded).toBe(true);
      expect(times.at(-1)! <= LAIYANG_ENDS).toBe(true);
      expect(shanghaiDate(times.at(-1)!)).toBe('2024-08-06');
    },
  );

  it.each(['2021-06-01', '2023-08-06'])('founded on %s it uses no response before its step', (date) => {
    const known = new Set(['agencies', 'officers']);
    for (const { name, path, body } of laiyang(foundedOn(date)).steps) {
      const named = [...(path + JSON.stringify(body)).matchAll(/\{\{([\w-]+)\./g)].map(([, of]) => of!);
      expect([name, named.filter((of) => !known.has(of))]).toEqual([name, []]);
      expect(known.has(name)).toBe(false); // each step has a unique key
      known.add(name);
    }
  });

  it.each(['2021-06-01', '2023-08-06'])(
    'founded on %s no officer acts before registration or after leaving',
    (date) => {
      const { steps } = laiyang(foundedOn(date));
      const [came, left] = [new Map<string, number>(), new Map<string, number>()];
      for (const [nth, { enrols, path }] of steps.entries()) {
        if (enrols) came.set(enrols, nth);
        const dismissed = /^\/v1\/officers\/\{\{officers\.([\w-]+)\}\}\/end$/.exec(path)?.[1];
        if (dismissed) left.set(dismissed, nth);
      }
      expect([came.size, left.size]).toEqual([18, 2]);
      for (const [nth, { by, name, path, body }] of steps.entries()) {
        const text = path + JSON.stringify(body);
        const about = [...came.keys()].filter((player) => player === by || text.includes(`{{officers.${player}}}`));
        expect([name, about.filter((player) => nth <= came.get(player)!)]).toEqual([name, []]);
        expect([name, about.filter((player) => nth > (left.get(player) ?? nth))]).toEqual([name, []]);
        if (left.has(by)) expect(words).not.toContain(`{{${name}.`); // steps of officers who have left are skipped on a retry
      }
    },
  );

  it('contains only fictitious children', () => {
    const numbers = found(/"idNumber":"([^"]*)"/g);
    expect(numbers.length).toBeGreaterThan(30);
    for (const number of numbers)
      expect([number, checkIdNumber(number)]).toEqual([expect.stringMatching(/^999999/), 'valid']);
    const mark = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]';
    const names = found(/"name":"([^"]*)"/g).filter((name) => !/中心|督导员|联络员/.test(name));
    for (const name of names) expect(name).toMatch(new RegExp(`^(儿童|监护人|报告人)${mark}$`));
    for (const phone of found(/"phone":"([^"]*)"/g)) expect(phone).toMatch(/^138\d{8}$/);
  });

  it('has leads from every town and every source', () => {
    expect(new Set(found(/"areaCode":"370682(\d{3})"/g))).toEqual(new Set(Object.keys(TOWNS)));
    expect(new Set(found(/"source":"(\w+)"/g)).size).toBe(11);
  });

  it('leaves work open and contains no step after its end', () => {
    // the time of a plan is to come
    const done = JSON.stringify(steps.filter(({ path }) => path !== '/v1/activities').map(({ body }) => body));
    for (const [, at = ''] of done.matchAll(/"(?:at|discoveredAt)":"([^"]*)"/g))
      expect(instant(Date.parse(at)) <= LAIYANG_ENDS).toBe(true);
    const countOf = (name: string) => steps.filter((step) => step.name.startsWith(name)).length;
    expect([countOf('just-sent'), countOf('just-reported')]).toEqual([4, 1]);
    expect(steps.some(({ name }) => name === 'alone-rescue-temp-care-end')).toBe(false);
  });

  it('leaves leads of many sources open', () => {
    const ended = steps.flatMap(
      ({ path }) => /\{\{([\w-]+)\.caseId\}\}\/(?:close|decline|merge)$/.exec(path)?.[1] ?? [],
    );
    const left = steps.filter(({ path, name }) => path === '/v1/leads' && !ended.includes(name));
    const each = (field: string) => new Set(left.map(({ body }) => JSON.stringify(body[field]))).size;
    expect([left.length, each('source'), each('areaCode'), each('harms')]).toEqual([5, 5, 5, 4]);
  });
});
