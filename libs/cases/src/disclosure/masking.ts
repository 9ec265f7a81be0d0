import type { Vault } from '@center/vault';
import { HIDDEN, type MaskContext, Secret, masked } from './secret';

/** A document of codes and secrets, as it is built; and the same with a mask in the place of each secret. */
export type Document = { readonly [field: string]: unknown };

const isGroup = (value: unknown): value is Document | unknown[] =>
  typeof value === 'object' && value !== null && !(value instanceof Secret);

const placed = (value: unknown, pointer: string): [string, Secret][] => {
  if (value instanceof Secret) return [[pointer, value]];
  return isGroup(value) ? Object.entries(value).flatMap(([name, part]) => placed(part, `${pointer}/${name}`)) : [];
};

const secretsIn = (document: Document): Secret[] => placed(document, '').map(([, secret]) => secret);

/** Every secret of a document by its JSON pointer. The names of a case's fields have nothing to escape. */
export const secretsOf = (document: Document): ReadonlyMap<string, Secret> => new Map(placed(document, ''));

/** A copy with each secret replaced; an object whose own secret was forgotten says so. */
const replace = (value: unknown, shown: ReadonlyMap<Secret, string | null>): unknown => {
  if (value instanceof Secret) return shown.get(value) ?? null;
  if (Array.isArray(value)) return value.map((item) => replace(item, shown));
  if (!isGroup(value)) return value;
  const fields = Object.entries(value);
  const forgotten = fields.some(([, part]) => part instanceof Secret && shown.get(part) === null);
  return {
    ...Object.fromEntries(fields.map(([name, part]) => [name, replace(part, shown)])),
    ...(forgotten && { forgotten: true }),
  };
};

/** Secrets that were opened, by somebody who may; `null` for one that has been forgotten. */
export type Opened = ReadonlyMap<Secret, string | null>;

/**
 * Masks every secret of a document but those that were opened already. Only what a mask shows a part of is opened here.
 */
export const maskDocument = async (
  document: Document,
  vault: Vault,
  context: MaskContext,
  inClear: Opened = new Map(),
): Promise<Document> => {
  const secrets = secretsIn(document);
  const opened = secrets.filter((secret) => secret.kind !== 'text' && !inClear.has(secret));
  const plain = await vault.open(opened.map(({ text }) => text));
  const shown = new Map<Secret, string | null>([...secrets.map((secret) => [secret, HIDDEN] as const), ...inClear]);
  opened.forEach((secret, nth) => shown.set(secret, masked(secret.kind, plain[nth] ?? null, context)));
  return replace(document, shown) as Document;
};

/** Hides every secret of a document without opening any. */
export const hideDocument = (document: Document): Document =>
  replace(document, new Map(secretsIn(document).map((secret) => [secret, HIDDEN]))) as Document;

/** The secret at a JSON pointer (RFC 6901) of a document; `undefined` when something else or nothing stands there. */
export const secretAt = (document: Document, pointer: string): Secret | undefined => {
  const found = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, token) => (isGroup(value) && Object.hasOwn(value, token) ? (value as Document)[token] : undefined),
      document,
    );
  return found instanceof Secret ? found : undefined;
};
