import type { FieldCode, Limits } from '../problems/field-texts';
import { isStorableText } from '../fields';
import { pointerOf, reachesPrototype } from './safe-name';

/** A JSON error and its place. */
export class JsonFault extends Error {
  constructor(
    readonly code: FieldCode,
    readonly pointer: string,
    /** the range that a number of items is out of */
    readonly limits?: Limits,
  ) {
    super(code);
    this.name = 'JsonFault';
  }
}

const DEEPEST = 32;
/** What one object, one list and a whole text may have; a lead with 500 children in every detail has 10,000 values. */
const MOST_MEMBERS = 100;
const MOST_ITEMS = 500;
const MOST_VALUES = 20_000;
const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Parses one JSON text more strictly than `JSON.parse`, and reports the place of an error: no duplicate names, no names
 * inherited from prototypes, `null` only as a member of an object, which is then absent, unless nulls are accepted, no
 * nesting deeper than 32, no number beyond a double, no NUL or lone surrogate in a string. An object has at most 100
 * members, a list 500 items, the whole text 20,000 values: what exceeds that is not read, so that neither reading nor
 * validation takes long. Throws `JsonFault`.
 */
export const readJson = (text: string, nulls: 'refused' | 'accepted' = 'refused'): unknown => {
  const reader = new JsonReader(text, nulls);
  const value = reader.read();
  if (reader.values > MANY_VALUES && typeof value === 'object' && value !== null) large.add(value);
  return value;
};

/** From this many values on, the validation of an object takes a turn of the event loop of its own. */
const MANY_VALUES = 300;
const large = new WeakSet<object>();

/** Whether an object was read from a text with many values, so that its validation takes long. */
export const isLarge = (value: object): boolean => large.has(value);

class JsonReader {
  private at = 0;
  values = 0;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly nulls: 'refused' | 'accepted',
  ) {}

  read(): unknown {
    const value = this.value();
    if (this.peek() !== undefined) this.fail('malformed-json');
    return value;
  }

  private fail(code: FieldCode, limits?: Limits): never {
    throw new JsonFault(code, pointerOf(this.path), limits);
  }

  /** The next non-whitespace character. */
  private peek(): string | undefined {
    BLANK.lastIndex = this.at;
    BLANK.test(this.text);
    this.at = BLANK.lastIndex;
    return this.text[this.at];
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  /** Unless nulls are accepted, a member that is `null` is not known: it counts as absent. */
  private takesNull(): boolean {
    if (this.nulls === 'accepted' || this.peek() !== 'n' || !this.text.startsWith('null', this.at)) return false;
    this.at += 'null'.length;
    return true;
  }

  private value(): unknown {
    if (this.path.length > DEEPEST) this.fail('too-deep');
    if ((this.values += 1) > MOST_VALUES) this.fail('too-many-values');
    const first = this.peek();
    if (first === '{') return this.object();
    if (first === '[') return this.list();
    if (first === '"') return this.string();
    const word = this.word();
    return word === undefined ? this.number() : word;
  }

  private object(): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    const nulls = new Set<string>();
    let count = 0;
    this.at += 1;
    if (this.take('}')) return members;
    do {
      if ((count += 1) > MOST_MEMBERS) this.fail('too-many-fields');
      if (this.peek() !== '"') this.fail('malformed-json');
      const name = this.string();
      this.path.push(name);
      if (reachesPrototype(name)) this.fail('unknown-field');
      if (Object.hasOwn(members, name) || nulls.has(name)) this.fail('duplicate-field');
      if (!this.take(':')) this.fail('malformed-json');
      if (this.takesNull()) nulls.add(name);
      else members[name] = this.value();
      this.path.pop();
    } while (this.take(','));
    if (!this.take('}')) this.fail('malformed-json');
    return members;
  }

  private list(): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    if (this.take(']')) return items;
    do {
      if (items.length === MOST_ITEMS) this.fail('wrong-count', { min: 0, max: MOST_ITEMS });
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    } while (this.take(','));
    if (!this.take(']')) this.fail('malformed-json');
    return items;
  }

  private string(): string {
    const from = this.at;
    const end = this.stringEnd();
    const raw = this.text.slice(from, end);
    this.at = end;
    const text = raw.includes('\\') ? this.unescaped(raw) : raw.slice(1, -1);
    if (!isStorableText(text)) this.fail('invalid-characters');
    return text;
  }

  /** The index after the closing quote. */
  private stringEnd(): number {
    const { text } = this;
    for (let at = this.at + 1; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === QUOTE) return at + 1;
      if (character === BACKSLASH) at += 1;
      else if (character < FIRST_PRINTABLE) break;
    }
    return this.fail('malformed-json');
  }

  private unescaped(raw: string): string {
    try {
      return JSON.parse(raw) as string;
    } catch {
      return this.fail('malformed-json');
    }
  }

  private word(): boolean | null | undefined {
    const found = WORDS.find(([word]) => this.text.startsWith(word, this.at));
    if (!found) return undefined;
    if (found[1] === null && this.nulls === 'refused') this.fail('null-not-allowed');
    this.at += found[0].length;
    return found[1];
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text);
    if (!number) return this.fail('malformed-json');
    this.at = NUMBER.lastIndex;
    const value = Number(number[0]);
    return Number.isFinite(value) ? value : this.fail('out-of-range');
  }
}
