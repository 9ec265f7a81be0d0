import { randomBytes, randomInt } from 'node:crypto';
import { madeUpIdNumber } from './id-number';
import { bodyFrom, type Field, fieldsOf, isFreeText, nameOf, type Route, type Schema } from './routes';

/** A unique text, and the field in which it was sent. */
export interface Planted {
  readonly route: string;
  readonly pointer: string;
  readonly text: string;
}

/** Whether a field accepts confidential input: a text, a date of birth, a pattern that a text can match. */
const takesWords = ({ schema }: Field): boolean =>
  isFreeText(schema.items ?? schema) ||
  schema.format === 'date' ||
  (schema.pattern !== undefined && fits(schema, aWord()));

const fits = ({ pattern }: Schema, text: string): boolean => new RegExp(pattern!, 'u').test(text);

/** Letters only after its mark: seven digits in a row are rejected in public names. */
const aWord = (): string => `q7zk${Array.from(randomBytes(16), (byte) => 'ghijklmnopqrstuv'[byte % 16]).join('')}`;

/** A sequence of the given number of Chinese characters that does not occur by chance. */
const characters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(randomInt(0x4e00, 0x9fa5))).join('');

const aDate = (): string => new Date(Date.UTC(2009, randomInt(0, 12 * 9), randomInt(1, 28))).toISOString().slice(0, 10);

/** A unique text for a field, in the field's usual format. */
const textFor = ({ pointer, schema }: Field): string => {
  if (schema.format === 'date') return aDate();
  if (schema.pattern) return aWord();
  const name = pointer.split('/').at(-1)!;
  if (name === 'birthDate') return aDate();
  if (name === 'idNumber') return madeUpIdNumber(aDate(), randomInt(0, 1000));
  if (name === 'phone') return `199${randomInt(10_000_000, 99_999_999)}`;
  if (name === 'name') return characters(3);
  return `${characters(6)},${aWord()},${characters(6)}。`;
};

/** A body with a unique text in every text field, and the planted texts. `known` gives the values of the other fields. */
export const plant = (
  route: Route,
  known: (field: Field) => unknown,
): { readonly body: object; readonly planted: Planted[] } => {
  const planted: Planted[] = [];
  const body = bodyFrom(route.body!, (field) => {
    const given = known(field);
    if (given !== undefined || !takesWords(field)) return given;
    const text = textFor(field);
    planted.push({ route: nameOf(route), pointer: field.pointer, text });
    return field.schema.items ? [text] : text;
  });
  return { body, planted };
};

/** All text fields of a route's body. */
export const wordyFields = (route: Route): string[] =>
  route.body
    ? fieldsOf(route.body)
        .filter(takesWords)
        .map(({ pointer }) => pointer)
    : [];
