/** An encoding of a planted text. */
export interface Disguise {
  readonly needle: string;
  readonly form: string;
  readonly bytes: Buffer;
}

const LEAST = 6;

/** All searched encodings of a text. Throws `RangeError` for a text too short for a reliable search. */
export const disguises = (needle: string): Disguise[] => {
  const plain = Buffer.from(needle);
  if (plain.length < LEAST) throw new RangeError(`a needle needs at least ${LEAST} bytes`);
  const hex = plain.toString('hex');
  const forms: [form: string, bytes: Buffer][] = [
    ['utf-8', plain],
    ['utf-16', Buffer.from(needle, 'utf16le')],
    ...[escaped(needle), encodeURIComponent(needle)].map((text): [string, Buffer] => ['escaped', Buffer.from(text)]),
    ...[hex, hex.toUpperCase()].map((text): [string, Buffer] => ['hex', Buffer.from(text)]),
    ...base64Forms(plain).map((text): [string, Buffer] => ['base64', Buffer.from(text)]),
  ];
  // of identical encodings (an ASCII text and its escaped form) the first is kept
  const distinct = new Map(forms.reverse().map(([form, bytes]) => [bytes.toString('latin1'), { needle, form, bytes }]));
  return [...distinct.values()];
};

/** ASCII-only JSON encoding. */
const escaped = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Base64 depends on the offset of the needle: three variants, without the characters shared with adjacent bytes. */
const base64Forms = (plain: Buffer): string[] =>
  [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), plain]);
    const text = whole.toString('base64').replace(/=+$/, '');
    const own = text.slice(Math.ceil((before * 4) / 3), Math.floor((whole.length * 4) / 3));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });

/** The encodings found in a content, each once. Single pass: compares further only where the first two bytes match. */
export const search = (content: Buffer, sought: readonly Disguise[]): Disguise[] => {
  const byStart = new Map<number, Disguise[]>();
  for (const each of sought) {
    const start = each.bytes.readUInt16BE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), each]);
  }
  const starts = new Uint8Array(65_536);
  for (const start of byStart.keys()) starts[start] = 1;
  const found = new Set<Disguise>();
  for (let at = 0; at + 1 < content.length; at++) {
    const start = (content[at]! << 8) | content[at + 1]!;
    if (starts[start] === 0) continue;
    for (const each of byStart.get(start) ?? [])
      if (content.subarray(at, at + each.bytes.length).equals(each.bytes)) found.add(each);
  }
  return [...found];
};
