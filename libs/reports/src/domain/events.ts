import type { AgencyRef, FreeStrings, Id, Instant, Label, LateEntryReason } from '@center/kernel';
import type { Code } from './codes';

export type ReportId = Id<'report'>;

/** A figure as published, without suppression. */
export interface PublishedFigure {
  readonly indicator: Code;
  /** the measure word */
  readonly unit: Label;
  /** a value for each dimension of the report, `null` where unknown */
  readonly group: Readonly<Record<string, Code | null>>;
  /** `null` for a share with denominator 0 */
  readonly value: number | null;
  /** of a share */
  readonly numerator?: number;
  readonly denominator?: number;
  /** of a mean: the number counted, the median, and the means beside it */
  readonly count?: number;
  readonly median?: number;
  readonly beside?: Readonly<Record<string, number>>;
  /** of sums and numbers of people: how people were counted, and whether a number in it is approximate */
  readonly basis?: 'HEADCOUNT' | 'DISTINCT' | 'MIXED';
  readonly approximate?: boolean;
}

/** The query of a report. It can be repeated at any other position. */
export interface ReportQuestion {
  /** days in Shanghai, both inclusive; a missing end is open */
  readonly from?: Code;
  readonly to?: Code;
  /** the named window, if the period was requested by name */
  readonly window?: Code;
  readonly groupBy: readonly Code[];
  readonly indicators: readonly Code[];
  /** the version of the definitions, which never changes */
  readonly definition: number;
}

/** Stores figures with the log position at which they were computed. */
export interface ReportPublished {
  readonly type: 'ReportPublished';
  readonly data: ReportQuestion & {
    readonly reportId: ReportId;
    /** the knowledge time of the figures; `null` for an empty log */
    readonly asOf: Instant | null;
    /** the instant up to which a period counts that has not ended; absent in reports from before such figures */
    readonly now?: Instant;
    /** the last log position included, as a decimal string */
    readonly position: Code;
    readonly figures: readonly PublishedFigure[];
    /** the names of the agencies and areas of the figures at that time */
    readonly names: readonly { readonly code: Code; readonly name: Label }[];
    readonly by: AgencyRef;
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

/** `never` if the event has no field for a free string; a spec asserts it at compile time. */
export type FreeStringsOfReport = FreeStrings<ReportPublished['data']>;
