import type { AgencyRef, AreaCode, Officer } from '@center/kernel';

/** A lead as reported, with the attributes that the model uses. */
export interface Lead {
  readonly id: string;
  readonly by: Officer;
  readonly area: AreaCode | undefined;
  readonly urgency: 'EMERGENCY' | 'ORDINARY' | undefined;
  readonly children: readonly { readonly id: string; readonly person: string }[];
  readonly reporters: readonly { readonly id: string; readonly waits: boolean }[];
  /** the units of accused persons */
  readonly accuses: readonly AgencyRef[];
}

/**
 * A small reference model of a case, written only from the two tables of the domain guide. It shares no table, decision
 * or fold with the code it is compared with.
 */
export interface ModelCase {
  readonly id: string;
  status: 'REGISTERED' | 'ACCEPTED' | 'HANDLING' | 'CLOSED' | 'DECLINED' | 'MERGED';
  urgency?: string;
  readonly area: AreaCode | undefined;
  readonly submitter: Officer;
  handler: AgencyRef;
  handlerOfficer?: string;
  handlerLeft: boolean;
  assigned: boolean;
  accepted: boolean;
  reopened: boolean;
  unmerged: boolean;
  mergedInto?: string;
  before?: ModelCase['status'];
  triage?: string;
  police?: string;
  readonly copies: Set<string>;
  readonly copiesEnded: Set<string>;
  /** the units that carried out a rescue */
  readonly rescuers: Set<string>;
  secret: boolean;
  lifted: boolean;
  /** what has been recorded that makes a case SECRET */
  readonly grounds: Set<string>;
  readonly listed: Set<string>;
  readonly unlisted: Set<string>;
  readonly glasses: Map<string, { readonly by: string; finding?: string; words?: number }>;
  readonly children: Map<string, ModelChild>;
  readonly reporters: Map<string, ModelReporter>;
  readonly grades: { child: string | undefined; level: string; words: number }[];
  readonly transfers: Map<string, ModelTransfer>;
  readonly disputes: Map<string, ModelDispute>;
  readonly rescues: Map<string, ModelRescue>;
  /** each with the lead it came from */
  readonly voidedChildren: Map<string, string>;
  readonly corrections: Map<string, string>;
  readonly duplicates: Set<string>;
  /** those of them during whose merge there was a follow-up visit */
  readonly followedUp: Set<string>;
  /** the barred units, each with the lead that accuses it, and the id of the bar */
  accused: { readonly agency: string; readonly lead: string; readonly bar: string }[];
  readonly endedBars: Set<string>;
  /** the units barred from each survivor of this lead */
  readonly inherited: Map<string, readonly string[]>;
  proposal?: { by: string; reason: string; judged: boolean; noted: boolean; state: 'PROPOSED' | 'REJECTED' | 'CLOSED' };
  /** what the commands said whose effect may still be in place */
  readonly said: Map<string, Said>;
  /** the recorded events, their officers, and their correctable fields */
  readonly log: ModelRecord[];
}

/** The words of a command by field; `undefined` where it says nothing. */
export type Said = Readonly<Record<string, string | number | boolean | undefined>>;

/** What was said in another case, whose texts are not compared. */
export const ELSEWHERE: Said = {};

export interface ModelRecord {
  readonly type: string;
  readonly by: string;
  readonly correctable: readonly string[];
  /** the rescue that it starts */
  readonly about?: string;
}

export interface ModelChild {
  readonly person: string;
  risk?: string;
  sex: string;
  /** the lead it came from */
  readonly lead: string;
  /** as whom, and with which risk, it came from a merged lead */
  readonly came?: { readonly person: string; readonly risk: string | undefined };
}

export interface ModelRescue {
  readonly unit: string;
  /** the officer who started it */
  readonly by: string;
  children: readonly string[];
  outcome?: string;
  voided?: true;
}

export interface ModelReporter {
  waits: boolean;
  informed?: string;
  readonly lead: string;
}

export interface ModelTransfer {
  readonly id: string;
  from: AgencyRef;
  readonly to: AgencyRef;
  readonly replaces?: string;
  ruled: boolean;
  readonly reason: string;
  status: string;
  signed?: boolean;
  accepted?: boolean;
  asked?: boolean;
  supplied?: boolean;
  askedBack?: boolean;
  feedback?: string;
  rejected?: boolean;
  returnedFor?: string;
  /** the number of events of the case before the return */
  returnedAt?: number;
}

export interface ModelDispute {
  readonly last: string;
  readonly transfers: readonly string[];
  ruled?: string;
}

export const isOpen = ({ status }: ModelCase): boolean => ['REGISTERED', 'ACCEPTED', 'HANDLING'].includes(status);
