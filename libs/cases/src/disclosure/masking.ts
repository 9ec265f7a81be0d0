import { inTurns } from '@center/event-store';
import type { Vault } from '@center/vault';
import { HIDDEN } from '../domain/public-facts';
import { type MaskContext, Secret, type WithSecrets, masked } from './secret';

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Secret);

const placed = (value: unknown, pointer: string): [string, Secret][] => {
  if (value instanceof Secret) return [[pointer, value]];
  return isGroup(value) ? Object.entries(value).flatMap(([name, part]) => placed(part, `${pointer}/${name}`)) : [];
};

/** Every secret of an answer by JSON pointer. Field names of a case need no escaping. */
export const secretsOf = (answer: object): ReadonlyMap<string, Secret> => new Map(placed(answer, ''));

/** The displayed text of each secret; `null` if it was erased. */
type Shown = ReadonlyMap<Secret, string | null>;

/** Copies a part of an answer with each secret replaced. Marks objects whose own secret was erased. */
const replaced = (value: unknown, shown: Shown): unknown => {
  if (value instanceof Secret) return shown.get(value) ?? null;
  if (Array.isArray(value)) return value.map((item) => replaced(item, shown));
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return marked(
    fields,
    fields.map(([name, part]) => [name, replaced(part, shown)]),
    shown,
  );
};

type Fields = readonly (readonly [name: string, part: unknown])[];

/** An object of replaced fields, marked if a secret among the fields before was erased. */
const marked = (before: Fields, after: Fields, shown: Shown): object => ({
  ...Object.fromEntries(after),
  ...(before.some(([, part]) => part instanceof Secret && shown.get(part) === null) && { forgotten: true }),
});

/** How many items of a list are copied at a stretch. */
const A_TURN = 100;

/** An answer after every secret is replaced by a text: its lists, which may be long, in turns of the event loop. */
const withoutSecrets = async <Answer>(answer: WithSecrets<Answer>, shown: Shown): Promise<Answer> => {
  const fields = Object.entries(answer as object).filter(([, part]) => part !== undefined) as unknown as Fields;
  const after: [string, unknown][] = [];
  for (const [name, part] of fields)
    after.push([
      name,
      Array.isArray(part) ? await inTurns(part, A_TURN, (item) => replaced(item, shown)) : replaced(part, shown),
    ]);
  // Reverts `WithSecrets` at any depth. TypeScript cannot infer this for a recursive walk over all fields.
  return marked(fields, after, shown) as Answer;
};

/** Secrets opened for an authorized reader; `null` if erased. */
export type Opened = Shown;

/**
 * Masks every secret of an answer except those already opened. Opens only texts whose mask shows a part of them.
 */
export const maskSecrets = async <Answer extends object>(
  answer: WithSecrets<Answer>,
  vault: Pick<Vault, 'open'>,
  context: MaskContext,
  inClear: Opened = new Map(),
): Promise<Answer> => {
  const secrets = [...secretsOf(answer).values()];
  const opened = secrets.filter((secret) => secret.kind !== 'text' && !inClear.has(secret));
  const plain = await vault.open(opened.map(({ text }) => text));
  const shown = new Map<Secret, string | null>([...secrets.map((secret) => [secret, HIDDEN] as const), ...inClear]);
  opened.forEach((secret, nth) => shown.set(secret, masked(secret.kind, plain[nth] ?? null, context)));
  return withoutSecrets<Answer>(answer, shown);
};

/** Hides every secret of an answer without opening any. */
export const hideSecrets = <Answer extends object>(answer: WithSecrets<Answer>): Promise<Answer> =>
  withoutSecrets<Answer>(answer, new Map([...secretsOf(answer).values()].map((secret) => [secret, HIDDEN])));

/** The secret at a JSON pointer (RFC 6901) of an answer; `undefined` if there is none. */
export const secretAt = (answer: object, pointer: string): Secret | undefined => {
  const found = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, token) =>
        isGroup(value) && Object.hasOwn(value, token) ? (value as Readonly<Record<string, unknown>>)[token] : undefined,
      answer,
    );
  return found instanceof Secret ? found : undefined;
};
