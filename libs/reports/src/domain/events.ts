import type { AgencyRef, FreeStrings, Id, Instant, Label, LateEntryReason } from '@center/kernel';
import type { Code } from './codes';

export type ReportId = Id<'report'>;

/** A figure as it was published, without suppression. */
export interface PublishedFigure {
  readonly indicator: Code;
  /** the measure word */
  readonly unit: Label;
  /** a value for each dimension of the report, `null` where it was not known */
  readonly group: Readonly<Record<string, Code | null>>;
  /** `null` for a share of nothing */
  readonly value: number | null;
  /** of a share */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** What a report asked: the same question can be asked again at any other position. */
export interface ReportQuestion {
  /** days in Shanghai, both included; open where there is none */
  readonly from?: Code;
  readonly to?: Code;
  /** the name of the period, when it was asked for by one */
  readonly window?: Code;
  readonly groupBy: readonly Code[];
  readonly indicators: readonly Code[];
  /** the version of the definitions, which never changes */
  readonly definition: number;
}

/** Figures are frozen, with the position of the log that they were known at. */
export interface ReportPublished {
  readonly type: 'ReportPublished';
  readonly data: ReportQuestion & {
    readonly reportId: ReportId;
    /** the knowledge time of the figures; `null` for an empty log */
    readonly asOf: Instant | null;
    /** the last position of the log that counts, as a decimal text */
    readonly position: Code;
    readonly figures: readonly PublishedFigure[];
    /** what the agencies and areas of the figures were called */
    readonly names: readonly { readonly code: Code; readonly name: Label }[];
    readonly by: AgencyRef;
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

/** `never`: the event has no place for a free string. The spec holds the compiler to it. */
export type FreeStringsOfReport = FreeStrings<ReportPublished['data']>;
