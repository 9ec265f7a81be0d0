import { Random } from './random';

/** A fictitious child, as reported in a lead. */
export interface Child {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly guardian: { readonly name: string; readonly phone: string; readonly relation: string };
}

/** No area has this code, so no ID number with it belongs to a real person. */
const NO_AREA = '999999';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const RELATIONS = ['父亲', '母亲', '祖母', '祖父', '外祖母'];

const withCheck = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + CHECK_CHARACTERS[sum % 11]!;
};

/** The properties of a child that an episode sets; the rest is random. */
export type Given = Partial<Pick<Child, 'sex'> & Pick<Child['guardian'], 'relation'>>;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The nth term of the sexagenary cycle, 甲子, 乙丑 …, which cannot be mistaken for a name. */
export const mark = (nth: number): string => STEMS[nth % STEMS.length]! + BRANCHES[nth % BRANCHES.length]!;

/** A fictitious telephone number. */
export const phone = (nth: number): string => `138${padded(nth, 8)}`;

/** The nth child of the scenario, deterministic: born in a year, or on a date. */
export const child = (seed: string, nth: number, born: number | string, given: Given = {}): Child => {
  const random = new Random(`${seed}/child/${nth}`);
  const birthDate =
    typeof born === 'string' ? born : `${born}-${padded(random.between(1, 12), 2)}-${padded(random.between(1, 28), 2)}`;
  const { sex = random.pick(['MALE', 'FEMALE'] as const), relation = random.pick(RELATIONS) } = given;
  const order = padded(2 * nth + (sex === 'MALE' ? 1 : 0), 3); // odd numbers are boys', even ones girls'
  return {
    name: `儿童${mark(nth)}`,
    idNumber: withCheck(`${NO_AREA}${birthDate.replaceAll('-', '')}${order}`),
    birthDate,
    sex,
    guardian: { name: `监护人${mark(nth)}`, phone: phone(1000 + nth), relation },
  };
};
