import type { ColumnType } from '../port';

interface Element {
  readonly oid: number;
  readonly sizeOf: (value: never) => number;
  readonly write: (value: never, into: Buffer, at: number) => void;
}

const EPOCH = Date.UTC(2000, 0, 1); // of PostgreSQL's timestamps
const text = (oid: number): Element => ({
  oid,
  sizeOf: (value: string) => Buffer.byteLength(value),
  write: (value: string, into, at) => void into.write(value, at),
});
const fixed = <Value>(oid: number, size: number, write: (value: Value, into: Buffer, at: number) => void): Element => ({
  oid,
  sizeOf: () => size,
  write,
});

/** The element types of parameters. */
export type ElementType = ColumnType | 'boolean' | 'json' | 'smallint' | 'timestamptz';

const ELEMENTS: Readonly<Record<ElementType, Element>> = {
  text: text(25),
  json: text(114),
  uuid: fixed<string>(2950, 16, (value, into, at) => {
    if (into.write(value.replaceAll('-', ''), at, 16, 'hex') < 16) throw new TypeError('not a UUID');
  }),
  bytea: {
    oid: 17,
    sizeOf: (value: Buffer) => value.length,
    write: (value: Buffer, into, at) => void value.copy(into, at),
  },
  boolean: fixed<boolean>(16, 1, (value, into, at) => into.writeUInt8(value ? 1 : 0, at)),
  smallint: fixed<number>(21, 2, (value, into, at) => into.writeInt16BE(value, at)),
  integer: fixed<number>(23, 4, (value, into, at) => into.writeInt32BE(value, at)),
  timestamptz: fixed<string>(1184, 8, (value, into, at) =>
    into.writeBigInt64BE(BigInt(Date.parse(value) - EPOCH) * 1_000n, at),
  ),
};

const HEADER = 20;
const EMPTY_HEADER = 12;

/**
 * A one-dimensional array in PostgreSQL's binary format, for a parameter of `pg`: no escaping here and no parsing there.
 * `null` and `undefined` become NULL.
 */
export const binaryArray = (type: ElementType, values: readonly unknown[]): Buffer => {
  const { oid, sizeOf, write } = ELEMENTS[type];
  const sizes = values.map((value) => (value === null || value === undefined ? -1 : sizeOf(value as never)));
  const size = sizes.reduce((sum, each) => sum + 4 + Math.max(each, 0), values.length ? HEADER : EMPTY_HEADER);
  const array = Buffer.allocUnsafe(size);
  array.writeInt32BE(values.length ? 1 : 0, 0); // dimensions
  array.writeInt32BE(sizes.includes(-1) ? 1 : 0, 4);
  array.writeInt32BE(oid, 8);
  if (values.length === 0) return array;
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16); // the lower bound
  let at = HEADER;
  values.forEach((value, nth) => {
    at = array.writeInt32BE(sizes[nth]!, at);
    if (sizes[nth] === -1) return;
    write(value as never, array, at);
    at += sizes[nth]!;
  });
  return array;
};
