import { randomBytes, randomInt } from 'node:crypto';
import { madeUpIdNumber } from './id-number';
import { bodyFrom, type Field, fieldsOf, isFreeText, nameOf, type Route, type Schema } from './routes';

/** A text that stands nowhere else, and where it was sent. */
export interface Planted {
  readonly route: string;
  readonly pointer: string;
  readonly text: string;
}

/** Whether a field takes words that somebody could say in confidence: a text, a date of birth, a form that a word fits. */
const takesWords = ({ schema }: Field): boolean =>
  isFreeText(schema.items ?? schema) ||
  schema.format === 'date' ||
  (schema.pattern !== undefined && fits(schema, aWord()));

const fits = ({ pattern }: Schema, text: string): boolean => new RegExp(pattern!, 'u').test(text);

const aWord = (): string => `q7zk${randomBytes(8).toString('hex')}`;

/** So many Chinese characters that stand together nowhere by chance. */
const characters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(randomInt(0x4e00, 0x9fa5))).join('');

const aDate = (): string => new Date(Date.UTC(2009, randomInt(0, 12 * 9), randomInt(1, 28))).toISOString().slice(0, 10);

/** A unique text for a field, of the kind that people write there. */
const textFor = ({ pointer, schema }: Field): string => {
  if (schema.format === 'date') return aDate();
  if (schema.pattern) return aWord();
  const name = pointer.split('/').at(-1)!;
  if (name === 'idNumber') return madeUpIdNumber(aDate(), randomInt(0, 1000));
  if (name === 'phone') return `199${randomInt(10_000_000, 99_999_999)}`;
  if (name === 'name') return characters(3);
  return `${characters(6)},${aWord()},${characters(6)}。`;
};

/** A body with a unique text in every place that takes words, and what was planted in it. `known` tells what else to put. */
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

/** Every place of a route's body that takes words. */
export const wordyFields = (route: Route): string[] =>
  route.body
    ? fieldsOf(route.body)
        .filter(takesWords)
        .map(({ pointer }) => pointer)
    : [];
