import type { Paper } from '@center/print';
import type { Check } from '../domain/closing';
import type { CaseAnswer } from '../disclosure/case.answer';
import type { TransferAnswer } from '../disclosure/work.answer';

/** One thing that happened to a case, in words. */
export interface Happening {
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

/** What a paper is made of: the case just as its reader sees it, masked or opened already. */
export interface Facts {
  readonly case: Omit<CaseAnswer, 'version' | 'position'>;
  /** the transfer that was asked for */
  readonly transfer?: TransferAnswer;
  /** checks that closing still lacks */
  readonly missing: readonly Check[];
  readonly happened: readonly Happening[];
  /** what an agency is called */
  readonly nameOf: (agencyId: string | null | undefined) => string;
  /** personal facts stand in clear */
  readonly isPlain: boolean;
}

/** Makes a paper; `undefined` when the case has nothing to put on it (yet), or nothing that the reader sees. */
export type Compose = (facts: Facts) => Paper | undefined;
