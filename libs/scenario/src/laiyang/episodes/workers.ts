import { shanghaiDate } from '@center/kernel';
import { areaCode, type Town, TOWNS } from '../writing/cast';
import type { Write } from '../writing/chapter';
import { minutesLater } from '../writing/working-time';

/** The villages of the county, shared among its towns: the first ten have one more than the others. */
const VILLAGES = 784;
/** Villages whose director has a successor after the term of office. */
const SUCCEEDED = 10;
/** Directors who also hold a post in the neighbouring town. */
const TWICE = 7;
const TERM_MINUTES = 200 * 24 * 60;
/** The directors of the sample accounts, who have the first village of their town. */
const SAMPLE: readonly string[] = ['001', '101'];

const DIGITS = '零一二三四五六七八九';
/** A number under a hundred as it is written in a name: 四十四. */
const written = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
};

interface Village {
  readonly town: Town;
  readonly code: string;
  readonly name: string;
}

const villagesOf = (town: Town, nthTown: number): Village[] => {
  const towns = Object.keys(TOWNS).length;
  const count = Math.floor(VILLAGES / towns) + (nthTown < VILLAGES % towns ? 1 : 0);
  return Array.from({ length: count }, (_, nth) => ({
    ...{ town, code: `${areaCode(town)}${201 + nth}`, name: `第${written(nth + 1)}村` },
  }));
};

/** Every village of the county. */
const villages = (Object.keys(TOWNS) as Town[]).flatMap(villagesOf);

const others = villages.filter(({ town, code }) => !(SAMPLE.includes(town) && code.endsWith('201')));
const succeeded = others.filter((_, nth) => nth % 70 === 0).slice(0, SUCCEEDED);

/** The directors of the table, in the order of its rows. */
const terms = others.flatMap((village): { readonly village: Village; readonly former?: true }[] =>
  succeeded.includes(village) ? [{ village, former: true }, { village }] : [{ village }],
);
const rowsOfPresent = terms.flatMap(({ former }, row) => (former ? [] : [row]));

/** The reference to the nth of the 782 directors of the table who serve now. */
export const director = (nth: number): string =>
  `{{workers-officers.officerIds.${rowsOfPresent[nth % rowsOfPresent.length]!}}}`;

/**
 * The villages, and their directors as a table, on one afternoon: 784 of them with two of the sample accounts. Ten more have
 * ended, and seven also serve in the town next to theirs. None of them has access.
 */
export const workers: Write = (chapter) => {
  const change = chapter.change('', []);
  const today = shanghaiDate(change.now);
  change.importTable('/v1/areas/import', [
    ['区划代码', '名称', '起始日期'],
    ...villages.map(({ code, name }) => [code, name, today]),
  ]);
  change.wait(1, 2);
  const end = shanghaiDate(minutesLater(change.now, TERM_MINUTES));
  const row = ({ town, code, name }: Village, former = false, from = today, until = ''): string[] => {
    const title = `${TOWNS[town]}${name}${former ? '前任' : ''}儿童主任`;
    return [`${former ? 'Q' : 'Z'}-${code}`, title, 'CHILD_DIRECTOR', areaCode(town), code, from, until];
  };
  const directors = terms.map(({ village, former }) =>
    former ? row(village, true, today, end) : row(village, false, succeeded.includes(village) ? end : today),
  );
  const next = (village: Village): Village => villages[(villages.indexOf(village) + 50) % villages.length]!;
  const twice = others.filter((_, nth) => nth % 100 === 51).slice(0, TWICE);
  const seconds = twice.map((village) => {
    const { town, code } = next(village);
    const [ref, title, role] = row(village);
    return [ref!, title!, role!, areaCode(town), code, today, ''];
  });
  change.importTable('/v1/officers/import', [
    ['编号', '姓名', '职务', '镇街', '责任村居', '任职时间', '届满时间'],
    ...directors,
    ...seconds,
  ]);
  return change.steps;
};
