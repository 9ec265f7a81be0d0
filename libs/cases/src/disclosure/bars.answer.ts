/** An agency barred from the case, with its successors and the agencies below it. */
export class BarAnswer {
  /** @example "0190163d-8694-7398-9f3c-1f6f4d2a6b10" */
  barId!: string;
  agencyId!: string;
  /** whether the lead, a lead merged into it, its survivor or the leader is the cause */
  cause!: 'LEAD' | 'MERGED_LEAD' | 'SURVIVOR' | 'LEADER';
  /** the merged lead or the survivor */
  caseId!: string | null;
  /** when, by whom and why the leader added it */
  at!: string | null;
  by!: string | null;
  note!: string | null;
}
