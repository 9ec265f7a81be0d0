import { AGENCY, type Dimension } from '../definitions/dimensions';

/** The columns of a dimension: its values, and a hash of them by which facts are grouped. */
export interface DimensionColumn {
  readonly values: string;
  readonly number: string;
  readonly multiple: boolean;
}

const NAME = /^[a-z][a-z_]{0,24}$/;

/** What a table has besides the columns of all. */
export interface FactTableOptions {
  /** its facts are due, and end (`Fact.course`) */
  readonly timed?: true;
  /** its facts stand for a number of things or people (`Fact.quantity`) */
  readonly quantities?: true;
  /** columns that the context adds (`Fact.own`): their SQL types by name */
  readonly own?: Readonly<Record<string, string>>;
}

const columnOf = ({ name, multiple }: Dimension): DimensionColumn => ({
  values: `by_${name}`,
  number: `by_${name}_number`,
  multiple,
});

/** Agencies are stored as ids, half as long as their text. */
const typeOf = (dimension: Dimension): string => (dimension === AGENCY ? 'uuid' : 'text');

/**
 * The table of a context's facts. All tables have the same columns except for the dimensions, so one set of queries reads
 * them all. Each table has its own name, so the facts of two contexts are never mixed.
 *
 * Figures are counted by index-only scans of two covering indexes: current versions and ended versions. `_ended` finds
 * versions that were still known at a recent position; `_people` lists people. Indexes contain the hashes of groups, half
 * as long as the values, which are stored in the table of words.
 */
export class FactTable {
  /** the table that maps hashes to values */
  readonly words: string;
  private readonly columns: ReadonlyMap<string, DimensionColumn>;

  readonly own: readonly string[];
  /** each with its type */
  readonly ownTypes: readonly string[];
  /** the columns of type JSON */
  readonly json: readonly string[];
  readonly timed: boolean;
  readonly quantities: boolean;

  /** Throws `RangeError` for a name that is not a safe SQL identifier. */
  constructor(
    readonly name: string,
    readonly dimensions: readonly Dimension[],
    options: FactTableOptions = {},
  ) {
    const own = Object.entries(options.own ?? {});
    this.own = own.map(([column]) => column);
    this.ownTypes = own.map((typed) => typed.join(' '));
    this.json = ['events', ...own.filter(([, type]) => type.startsWith('json')).map(([column]) => column)];
    this.timed = options.timed ?? false;
    this.quantities = options.quantities ?? false;
    for (const one of [name, ...this.own, ...dimensions.map((dimension) => dimension.name)]) {
      if (!NAME.test(one)) throw new RangeError('names of tables and dimensions consist of lower-case letters and _');
    }
    this.words = `${name}_words`;
    this.columns = new Map(dimensions.map((dimension) => [dimension.name, columnOf(dimension)]));
  }

  /** The names of the tables that `ddl` creates. */
  get tables(): readonly string[] {
    return [this.name, this.words];
  }

  /** The columns of a dimension. Throws `RangeError` for a dimension that the table does not have. */
  column(dimension: string): DimensionColumn {
    const column = this.columns.get(dimension);
    if (!column) throw new RangeError(`${this.name} has no dimension ${dimension}`);
    return column;
  }

  /** The expression of the hash of a dimension's values, which are in a column `words` of type `text[]`. */
  numberOf(dimension: string): string {
    const { multiple } = this.column(dimension);
    const known = this.dimensions.find(({ name }) => name === dimension)!;
    return hashOf(known, multiple ? `words::${typeOf(known)}[]` : 'words[1]');
  }

  /** Creates the tables. */
  get ddl(): string {
    const { name, words } = this;
    return `
  CREATE TABLE ${name} (
    indicator text NOT NULL,
    key text COLLATE "C" NOT NULL,
    known_from bigint NOT NULL,
    known_to bigint CHECK (known_to > known_from),
    subject_context text NOT NULL,
    subject_id uuid NOT NULL,
    events jsonb NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    met boolean NOT NULL,
    person uuid,
    ${this.timed ? 'ended timestamptz,\n    away tstzmultirange NOT NULL,' : ''}
    ${this.quantities ? 'quantity integer NOT NULL,\n    basis text,\n    approximate boolean NOT NULL,' : ''}
    ${this.ownTypes.map((typed) => `${typed},`).join('\n    ')}
    ${this.dimensions.map(columnsDdl).join(',\n    ')},
    PRIMARY KEY (indicator, key, known_from)
  );
  CREATE TABLE ${words} (dimension text, number bigint, words text[] NOT NULL, PRIMARY KEY (dimension, number));`;
  }

  /** Creates the indexes of the queries. */
  get indexes(): string {
    const { name } = this;
    const numbers = this.dimensions.map((dimension) => columnOf(dimension).number).join(', ');
    const counted = ['known_from', numbers, 'met', ...(this.timed ? ['at', 'ended', 'away'] : ['person'])].join(', ');
    return `
  CREATE INDEX ${name}_now ON ${name} (indicator, day) INCLUDE (${counted}) WHERE known_to IS NULL;
  CREATE INDEX ${name}_then ON ${name} (indicator, day) INCLUDE (known_to, ${counted}) WHERE known_to IS NOT NULL;
  CREATE INDEX ${name}_ended ON ${name} (known_to) WHERE known_to IS NOT NULL;
  CREATE INDEX ${name}_people ON ${name} (indicator, person) WHERE person IS NOT NULL;`;
  }
}

const hashOf = ({ multiple }: Dimension, values: string): string =>
  multiple ? `hash_array_extended(${values}, 0)` : `coalesce(hashtextextended(${values}, 0), 0)`;

const columnsDdl = (dimension: Dimension): string => {
  const { values, number, multiple } = columnOf(dimension);
  const type = multiple ? `${typeOf(dimension)}[] NOT NULL` : 'text';
  return `${values} ${type},
    ${number} bigint NOT NULL GENERATED ALWAYS AS (${hashOf(dimension, values)}) STORED`;
};
