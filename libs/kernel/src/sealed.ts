import type { EventId, KeyId } from './ids';

/**
 * An encrypted text that only the vault can decrypt: AES-256-GCM with one key for each person and one for each case text.
 * Its place (stream, event id, field) is authenticated with it, so it cannot be moved to another record.
 */
export interface Sealed {
  readonly sealed: KeyId;
  /** base64url of 12 bytes nonce, the ciphertext, 16 bytes tag */
  readonly box: string;
}

/** A sealed text with the place it was read from, which is required to decrypt it. */
export interface LocatedSealed extends Sealed {
  readonly stream: string;
  readonly event: EventId;
  /** JSON pointer (RFC 6901) into the event's data, such as `/children/0/name` */
  readonly field: string;
}

/** A record read from the log: every sealed text in it has its place. */
export type Located<T> = T extends Sealed
  ? LocatedSealed
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Located<T[K]> };

/** An event of a union, as it is folded: the sealed texts of its data have their places. */
export type LocatedEvent<E> = E extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Located<Data> }
  : never;

/** Whether a value read from an event is a sealed text. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'box' in value;

/**
 * Adds the place to every sealed text in the data of an event. Folding keeps the place, so the text can later be
 * decrypted without reading the event again. Parts without sealed texts are shared with the event, not copied: every event
 * that is read passes through here.
 */
export const locate = <Data>(data: Data, stream: string, event: EventId, field = ''): Data => {
  if (typeof data !== 'object' || data === null) return data;
  if (isSealed(data)) return { ...data, stream, event, field };
  let located: Record<string, unknown> | undefined;
  for (const name of Object.keys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== 'object') continue;
    const inside: unknown = locate(value, stream, event, `${field}/${name}`);
    if (inside === value) continue;
    located ??= (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
    located[name] = inside;
  }
  return (located ?? data) as Data;
};
