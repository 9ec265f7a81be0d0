import type { EventId, KeyId } from './ids';

/**
 * A text that only the vault can read: AES-256-GCM under a key of its own (one for each person, one for each case
 * text). Its place (stream, event id, field) is authenticated with it, so it cannot be moved to another record.
 */
export interface Sealed {
  readonly sealed: KeyId;
  /** base64url of 12 bytes nonce, the ciphertext, 16 bytes tag */
  readonly box: string;
}

/** A sealed text together with the place it was read from, which is what opens it. */
export interface LocatedSealed extends Sealed {
  readonly stream: string;
  readonly event: EventId;
  /** JSON pointer (RFC 6901) into the event's data, such as `/children/0/name` */
  readonly field: string;
}

/** A record read from the log: every sealed text in it knows its place. */
export type Located<T> = T extends Sealed
  ? LocatedSealed
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Located<T[K]> };

/** An event of a union, as it is folded: the sealed texts of its data know their place. */
export type LocatedEvent<E> = E extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Located<Data> }
  : never;

/** Whether a value read from an event is a sealed text. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'box' in value;

/**
 * The data of an event with every sealed text in it told where it stands. Folding then carries the place along, and
 * whoever may read the text later can open it without looking the event up again.
 */
export const locate = <Data>(data: Data, stream: string, event: EventId, field = ''): Data => {
  if (isSealed(data)) return { ...data, stream, event, field };
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => locate(item, stream, event, `${field}/${index}`)) as Data;
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, locate(value, stream, event, `${field}/${name}`)]),
  ) as Data;
};
