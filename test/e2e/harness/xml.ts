/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

const NAME = /[A-Za-z_:][\w:.-]*/y;
const SPACE = /[ \t\r\n]*/y;
const TEXT = /[^<&]*/y;
const VALUE = /"([^"<]*)"|'([^'<]*)'/y;
const DECLARATION = /<\?xml version="1\.0" encoding="UTF-8"\?>/y;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-fA-F]+));|&/g;
/** Characters that are not allowed in XML 1.0, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses a document of elements and attributes as strictly as XML 1.0 requires: one root, elements closed in order, unique
 * attributes, everything escaped. Rejects text between elements, comments and a DOCTYPE: the documents here have none.
 */
export const readXml = (document: string): XmlElement => new XmlReader(document).document();

class XmlReader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): XmlElement {
    if (FORBIDDEN.test(this.text)) return this.fail('a character not allowed in XML');
    this.take(DECLARATION, 'the XML declaration');
    this.take(SPACE, '');
    const root = this.element();
    this.take(SPACE, '');
    return this.at === this.text.length ? root : this.fail('content after the root');
  }

  private element(): XmlElement {
    this.expect('<');
    const name = this.take(NAME, 'a name');
    const attributes = this.attributes();
    if (this.skip('/>')) return { name, attributes, children: [] };
    this.expect('>');
    const children: XmlElement[] = [];
    for (this.space(); !this.skip('</'); this.space()) children.push(this.element());
    if (this.take(NAME, 'a name') !== name) return this.fail(`expected </${name}>`);
    this.take(SPACE, '');
    this.expect('>');
    return { name, attributes, children };
  }

  private attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const apart = this.take(SPACE, '') !== '';
      if (this.text.startsWith('>', this.at) || this.text.startsWith('/>', this.at)) return attributes;
      if (!apart) return this.fail('an attribute without a space before it');
      const name = this.take(NAME, 'a name');
      if (attributes.has(name)) return this.fail(`duplicate attribute ${name}`);
      this.expect('=');
      attributes.set(name, this.unescaped(this.take(VALUE, 'a value in quotes').slice(1, -1)));
    }
  }

  private unescaped(value: string): string {
    return value.replace(REFERENCE, (all, entity?: string, decimal?: string, hex?: string) => {
      if (entity !== undefined) return ENTITIES[entity] ?? this.fail(all);
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : NaN;
      const character = code <= 0x10_ffff ? String.fromCodePoint(code) : '\0';
      return FORBIDDEN.test(character) ? this.fail(`the reference ${all}`) : character;
    });
  }

  /** Skips the white space between elements. */
  private space(): void {
    if (this.take(TEXT, '').trim() !== '') this.fail('text between elements');
  }

  private expect(word: string): void {
    if (!this.skip(word)) this.fail(`no ${word}`);
  }

  private skip(word: string): boolean {
    const found = this.text.startsWith(word, this.at);
    if (found) this.at += word.length;
    return found;
  }

  private take(pattern: RegExp, what: string): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return this.fail(`no ${what}`);
    this.at = pattern.lastIndex;
    return found[0];
  }

  private fail(what: string): never {
    throw new Error(`not well-formed XML at ${this.at}: ${what}`);
  }
}
