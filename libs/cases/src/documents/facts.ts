import type { Deadline } from '@center/deadlines';
import type { Instant } from '@center/kernel';
import type { Paper } from '@center/print';
import type { Check } from '../domain/closing';
import type { CaseContent } from '../disclosure/case-document';
import type { TransferAnswer } from '../disclosure/work.answer';

/** An event of a case, in words. */
export interface HistoryEntry {
  readonly type: string;
  /** `undefined` for the case itself; the number of a lead merged into it */
  readonly lead: string | undefined;
  readonly at: string;
  readonly recordedAt: string;
  readonly officerId: string;
  /** the role and the agency of the officer */
  readonly who: string;
  readonly what: string;
}

/** A due time that passed before the step was done. */
export interface Missed {
  readonly step: string;
  readonly dueAt: string;
  readonly noticedAt: string;
  readonly responsible: string;
}

/** The input of a document: the case as the reader sees it, already masked or decrypted. */
export interface Facts {
  readonly case: CaseContent;
  /** the requested transfer */
  readonly transfer?: TransferAnswer;
  /** closing checks that are not met */
  readonly missing: readonly Check[];
  readonly history: readonly HistoryEntry[];
  /** those that the reader may know of, and the misses among what the center has recorded; as of now */
  readonly deadlines: readonly Deadline[];
  readonly misses: readonly Missed[];
  readonly now: Instant;
  /** the name of an agency */
  readonly nameOf: (agencyId: string | null | undefined) => string;
  /** personal data is in plain text */
  readonly isPlain: boolean;
}

/** Composes a document; `undefined` when the case has no data for it yet, or none that the reader may see. */
export type Compose = (facts: Facts) => Paper | undefined;
