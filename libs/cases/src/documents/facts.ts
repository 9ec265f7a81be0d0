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
  /** the post and the agency of who did it */
  readonly who: string;
  readonly what: string;
}

/** What a document is made of: the case just as its reader sees it, masked or opened already. */
export interface Facts {
  readonly case: CaseContent;
  /** the transfer that was asked for */
  readonly transfer?: TransferAnswer;
  /** checks that closing still lacks */
  readonly missing: readonly Check[];
  readonly history: readonly HistoryEntry[];
  /** what an agency is called */
  readonly nameOf: (agencyId: string | null | undefined) => string;
  /** personal facts stand in clear */
  readonly isPlain: boolean;
}

/** Makes a document; `undefined` when the case has nothing to put on it (yet), or nothing that the reader sees. */
export type Compose = (facts: Facts) => Paper | undefined;
