import { parser, type SAXOptions } from 'sax';
import type { TakeEntry } from './zip-entries';

/** What is done with the elements of an XML document; names are without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Parses an entry of an archive as XML while it is expanded. Throws an error if it is malformed. */
export const xmlEntry = ({ open, text, close }: XmlHandlers): TakeEntry => {
  const decoder = new TextDecoder();
  const xml = parser(true, OPTIONS);
  xml.onerror = (error) => {
    throw error;
  };
  if (open)
    xml.onopentag = ({ name, attributes }) => open(localName(name), attributes as Readonly<Record<string, string>>);
  if (text) xml.ontext = xml.oncdata = text;
  if (close) xml.onclosetag = (name) => close(localName(name));
  return (chunk, isLast) => {
    xml.write(decoder.decode(chunk, { stream: !isLast }));
    if (isLast) xml.close();
  };
};

/** Without the entities of HTML. The type declarations do not know `strictEntities`. */
const OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { position: false, strictEntities: true };

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
