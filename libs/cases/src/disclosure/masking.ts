import type { Vault } from '@center/vault';
import { HIDDEN } from '../domain/public-facts';
import { type MaskContext, Secret, type WithSecrets, masked } from './secret';

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Secret);

const placed = (value: unknown, pointer: string): [string, Secret][] => {
  if (value instanceof Secret) return [[pointer, value]];
  return isGroup(value) ? Object.entries(value).flatMap(([name, part]) => placed(part, `${pointer}/${name}`)) : [];
};

/** Every secret of an answer by its JSON pointer. The names of a case's fields have nothing to escape. */
export const secretsOf = (answer: object): ReadonlyMap<string, Secret> => new Map(placed(answer, ''));

/** What is shown of each secret; `null` for one that has been forgotten. */
type Shown = ReadonlyMap<Secret, string | null>;

/** A copy with each secret replaced; an object whose own secret was forgotten says so. */
const replaced = (value: unknown, shown: Shown): unknown => {
  if (value instanceof Secret) return shown.get(value) ?? null;
  if (Array.isArray(value)) return value.map((item) => replaced(item, shown));
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const forgotten = fields.some(([, part]) => part instanceof Secret && shown.get(part) === null);
  return {
    ...Object.fromEntries(fields.map(([name, part]) => [name, replaced(part, shown)])),
    ...(forgotten && { forgotten: true }),
  };
};

/** The answer that is left when a text stands in the place of every secret. */
const withoutSecrets = <Answer>(answer: WithSecrets<Answer>, shown: Shown): Answer =>
  // What `WithSecrets` put in at any depth is taken out at any depth: TypeScript cannot follow a walk over all fields.
  replaced(answer, shown) as Answer;

/** Secrets that were opened for a reader who may; `null` for one that has been forgotten. */
export type Opened = Shown;

/**
 * Masks every secret of an answer but those that were opened already. Only what a mask shows a part of is opened here.
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
export const hideSecrets = <Answer extends object>(answer: WithSecrets<Answer>): Answer =>
  withoutSecrets<Answer>(answer, new Map([...secretsOf(answer).values()].map((secret) => [secret, HIDDEN])));

/** The secret at a JSON pointer (RFC 6901) of an answer; `undefined` when something else or nothing stands there. */
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
