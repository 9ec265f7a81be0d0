import { parser, type SAXOptions } from 'sax';
import { WorkbookRefused } from './workbook-refused';
import type { TakeEntry } from './zip-entries';

/** What is done with the elements of an XML document; names are without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** So much is parsed at a time: the parser checks the length of a comment or an attribute after each part. */
const PART = 16_384;
/** The most elements inside each other, and attributes of one. */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 1_000;
/** The most elements of an entry: a sheet with as many cells as are read has fewer. */
const MOST_ELEMENTS = 9_000_000;

/**
 * Parses an entry of an archive as XML while it is expanded. Throws an error if it is malformed, or has comments, attributes
 * or nesting that no workbook has, and `WorkbookRefused` if it has too many elements.
 */
export const xmlEntry = ({ open, text, close }: XmlHandlers): TakeEntry => {
  const decoder = new TextDecoder();
  const xml = parser(true, OPTIONS);
  xml.onerror = (error) => {
    throw error;
  };
  let [depth, attributes, elements] = [0, 0, 0];
  xml.onattribute = () => {
    if ((attributes += 1) > MOST_ATTRIBUTES) throw new RangeError('too many attributes');
  };
  xml.onopentag = (tag) => {
    if ((elements += 1) > MOST_ELEMENTS) throw new WorkbookRefused('workbook-too-large');
    if ((depth += 1) > DEEPEST) throw new RangeError('nested too deeply');
    attributes = 0;
    open?.(localName(tag.name), tag.attributes as Readonly<Record<string, string>>);
  };
  xml.onclosetag = (name) => {
    depth -= 1;
    close?.(localName(name));
  };
  if (text) xml.ontext = xml.oncdata = text;
  return (chunk, isLast) => {
    const piece = decoder.decode(chunk, { stream: !isLast });
    for (let at = 0; at < piece.length; at += PART) xml.write(piece.slice(at, at + PART));
    if (isLast) xml.close();
  };
};

/**
 * Without the entities of HTML, which the type declarations do not know. The parser counts positions, without which it checks
 * no lengths.
 */
const OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { position: true, strictEntities: true };

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
