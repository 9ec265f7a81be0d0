import type { AgencyId, CaseId, Instant } from '@center/kernel';
import { DIMENSIONS, type Dimension } from '../definitions/dimensions';

/** An event that makes a fact: where it stands in the log and in its case. */
export interface FactEvent {
  readonly position: string;
  readonly revision: number;
  readonly type: string;
}

/** One thing that counts, as a context tells it: codes, ids and times only, never a person's. */
export interface Fact {
  /** the indicator whose facts these are */
  readonly indicator: string;
  /** what is counted once: among the facts of an indicator that are known at one time no other has this key */
  readonly key: string;
  readonly caseId: CaseId;
  /** the events that make it, in the order of the log */
  readonly events: readonly FactEvent[];
  /** business time, by which it falls into a period */
  readonly at: Instant;
  /** for a share: whether it counts above the line too */
  readonly met: boolean;
  /** for distinct people: a pseudonym, the same for all facts about one person */
  readonly person: string | null;
  /** groups; each list holds a value once */
  readonly agencies: readonly AgencyId[];
  readonly area: string | null;
  readonly harms: readonly string[];
  readonly categories: readonly string[];
  readonly risk: string | null;
  readonly source: string | null;
}

/** A fact as it was known over a range of positions: known at P when `from <= P` and not `to <= P`. */
export interface FactVersion {
  readonly fact: Fact;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
}

/** The name of the facts' table. */
export const FACT_TABLE = 'fact';

/** The words behind the numbers by which facts are grouped. */
export const WORDS_TABLE = 'fact_words';

/** The column that holds a dimension, and what makes a number of it: an index of numbers is half as long as one of words. */
export const COLUMNS = {
  agency: { name: 'agencies', list: true },
  area: { name: 'area', list: false },
  harm: { name: 'harms', list: true },
  category: { name: 'categories', list: true },
  risk: { name: 'risk', list: false },
  source: { name: 'source', list: false },
  month: { name: 'month', list: false },
} as const satisfies Record<Dimension, { name: string; list: boolean }>;

/** The column that holds the number of a dimension's words. */
export const numberOf = (dimension: Dimension): string => `${dimension}_number`;

const numbers = DIMENSIONS.map((dimension) => {
  const { name, list } = COLUMNS[dimension];
  const hash = list ? `hash_array_extended(${name}, 0)` : `coalesce(hashtextextended(${name}, 0), 0)`;
  return `${numberOf(dimension)} bigint NOT NULL GENERATED ALWAYS AS (${hash}) STORED`;
}).join(',\n    ');

const counted = `known_from, ${DIMENSIONS.map(numberOf).join(', ')}, met, person`;

/**
 * The tables that a context's view of facts has. Figures are counted from two covering indexes alone: of what still
 * stands, and of what has ended; `fact_ended` finds what was still known a moment ago, `fact_people` opens people.
 */
export const factDdl = `
  CREATE TABLE ${FACT_TABLE} (
    indicator text NOT NULL,
    key text COLLATE "C" NOT NULL,
    known_from bigint NOT NULL,
    known_to bigint CHECK (known_to > known_from),
    case_id uuid NOT NULL,
    events jsonb NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    met boolean NOT NULL,
    person uuid,
    agencies uuid[] NOT NULL,
    area text,
    harms text[] NOT NULL,
    categories text[] NOT NULL,
    risk text,
    source text,
    month text NOT NULL,
    ${numbers},
    PRIMARY KEY (indicator, key, known_from)
  );
  CREATE INDEX fact_now ON ${FACT_TABLE} (indicator, day) INCLUDE (${counted}) WHERE known_to IS NULL;
  CREATE INDEX fact_then ON ${FACT_TABLE} (indicator, day) INCLUDE (known_to, ${counted}) WHERE known_to IS NOT NULL;
  CREATE INDEX fact_ended ON ${FACT_TABLE} (known_to) WHERE known_to IS NOT NULL;
  CREATE INDEX fact_people ON ${FACT_TABLE} (indicator, person) WHERE person IS NOT NULL;
  CREATE TABLE ${WORDS_TABLE} (dimension text, number bigint, words text[] NOT NULL, PRIMARY KEY (dimension, number));`;

/** The names of the tables that `factDdl` makes. */
export const factTables: readonly string[] = [FACT_TABLE, WORDS_TABLE];
