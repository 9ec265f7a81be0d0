import type { AgencyId, CaseId, Instant } from '@center/kernel';

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

const COUNTED = 'known_from, known_to, met, person, agencies, area, harms, categories, risk, source, month';

/**
 * The table that a context's view of facts has. Questions are answered from the two covering indexes alone: what still
 * stands by period, and what has ended by period; `fact_ended` finds what was still known a moment ago.
 */
export const factDdl = `
  CREATE TABLE ${FACT_TABLE} (
    indicator text NOT NULL,
    key text NOT NULL,
    known_from bigint NOT NULL,
    known_to bigint CHECK (known_to > known_from),
    case_id uuid NOT NULL,
    events jsonb NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    month text NOT NULL,
    met boolean NOT NULL,
    person uuid,
    agencies uuid[] NOT NULL,
    area text,
    harms text[] NOT NULL,
    categories text[] NOT NULL,
    risk text,
    source text,
    PRIMARY KEY (indicator, key, known_from)
  );
  CREATE UNIQUE INDEX fact_open ON ${FACT_TABLE} (indicator, key) WHERE known_to IS NULL;
  CREATE INDEX fact_now ON ${FACT_TABLE} (indicator, day) INCLUDE (${COUNTED}) WHERE known_to IS NULL;
  CREATE INDEX fact_then ON ${FACT_TABLE} (indicator, day) INCLUDE (${COUNTED}) WHERE known_to IS NOT NULL;
  CREATE INDEX fact_ended ON ${FACT_TABLE} (known_to) WHERE known_to IS NOT NULL;`;
