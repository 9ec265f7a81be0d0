import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';

const FILES = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

/** A weight of the typeface: its file, for embedding, and what must be known of it to set lines. */
export interface Typeface {
  readonly file: Buffer;
  /** whether there is a picture of a character */
  readonly has: (character: string) => boolean;
  /** how wide a text is at a size of one point */
  readonly widthOf: (text: string) => number;
}

// tables that join, replace and shift characters: Chinese needs none of it, and it takes most of the time
const SHAPING = ['GSUB', 'GPOS', 'GDEF'];
const DIRECTORY = 12;
const RECORD = 16;

/** A TrueType file whose directory names no tables for shaping any more; nothing else of it changes. */
const unshaped = (file: Buffer): Buffer => {
  const tables = file.readUInt16BE(4);
  for (let at = DIRECTORY; at < DIRECTORY + tables * RECORD; at += RECORD) {
    const tag = file.toString('latin1', at, at + 4);
    if (SHAPING.includes(tag)) file.write(tag.toLowerCase(), at, 'latin1');
  }
  return file;
};

const open = (weight: Weight): Typeface => {
  const file = unshaped(readFileSync(require.resolve(FILES[weight])));
  const font = create(file) as Font;
  const widths = new Map<string, number>();
  const measure = (character: string): number => {
    const width = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    file,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
    widthOf: (text) => [...text].reduce((width, character) => width + (widths.get(character) ?? measure(character)), 0),
  };
};

const opened = new Map<Weight, Typeface>();

/** A weight of Noto Serif SC, which has every character of GB 18030's two-byte part and more. Read once. */
export const typeface = (weight: Weight): Typeface => {
  const face = opened.get(weight) ?? open(weight);
  opened.set(weight, face);
  return face;
};

// a space may stand for itself; everything else that leaves no ink is dropped
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text of which every character can be seen on paper. What has no picture in the typeface becomes the printers' mark
 * for that, 〓, with its number, so that nobody takes it for an empty place.
 */
export const printable = (text: string, { has }: Typeface): string =>
  [
    ...text
      .normalize('NFC')
      .replaceAll(/[\t\p{Zs}]/gu, (space) => (space === '　' ? space : ' '))
      .replace(INVISIBLE, ''),
  ]
    .map((character) => (has(character) ? character : `〓(U+${character.codePointAt(0)!.toString(16).toUpperCase()})`))
    .join('');
