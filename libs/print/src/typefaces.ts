import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';

const FILES = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

/** A weight of the typeface: its file for embedding, and the metrics needed to lay out lines. */
export interface Typeface {
  readonly file: Buffer;
  /** whether a character has a glyph */
  readonly has: (character: string) => boolean;
  /** the width of a text at a size of one point */
  readonly widthOf: (text: string) => number;
}

// shaping tables (ligatures, substitution, kerning): Chinese needs none of them, and they take most of the time
const SHAPING = ['GSUB', 'GPOS', 'GDEF'];
const DIRECTORY = 12;
const RECORD = 16;

/** A TrueType file without shaping tables in its directory; otherwise unchanged. */
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

/** A weight of Noto Serif SC, which covers the two-byte part of GB 18030 and more. Loaded once. */
export const typeface = (weight: Weight): Typeface => {
  const face = opened.get(weight) ?? open(weight);
  opened.set(weight, face);
  return face;
};

// spaces are kept; all other invisible characters are dropped
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The geta mark, which printers use for a character that they do not have, and its code point. */
const unprinted = (character: string): string => `〓(U+${character.codePointAt(0)!.toString(16).toUpperCase()})`;

/**
 * A text in which every character is printable, and which is not blank unless it consists of spaces. A character without a
 * glyph is replaced by a mark and its code point; so are invisible ones if there is nothing else.
 */
export const printable = (text: string, { has }: Typeface): string => {
  const spaced = text.normalize('NFC').replaceAll(/[\t\p{Zs}]/gu, (space) => (space === '　' ? space : ' '));
  const visible = spaced.replace(INVISIBLE, '');
  if (visible.trim() === '' && spaced.trim() !== '') return [...spaced].map(unprinted).join('');
  return [...visible].map((character) => (has(character) ? character : unprinted(character))).join('');
};
