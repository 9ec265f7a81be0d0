import type { AgencyId, ComingOfAge, DeadlineId, Id, Instant, Label, StoredEvent, SupervisionId } from '@center/kernel';

export type NotificationId = Id<'notification'>;
/** What a context notifies of: its ids are its own. */
export type Subject = Id<string>;

/** What an officer is notified of. */
export const NOTICE_KINDS = [
  'NEW_WORK',
  'WARNING',
  'MISSED',
  'SUPERVISION',
  'BREAK_GLASS',
  'WEBHOOK_DISABLED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A digest stands for the notices of an agency since the last one. */
export const NOTIFICATION_KINDS = [...NOTICE_KINDS, 'DIGEST'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** One thing that a notification says: codes, ids and instants only. */
export interface Entry {
  readonly kind: NoticeKind;
  /** the entity of the context that it is about */
  readonly about: Subject;
  readonly deadlineId?: DeadlineId;
  readonly step?: Label;
  readonly dueAt?: Instant;
  /** of a supervision */
  readonly supervisionId?: SupervisionId;
  readonly level?: number;
  /** a child that it is about turns 18 */
  readonly turns18?: ComingOfAge;
}

/** Something that an agency must know. */
export interface Notice {
  /** what it is about, once: the same for every reading */
  readonly key: string;
  readonly kind: NoticeKind;
  /** its officers are notified; of the center, the officer on duty */
  readonly agencyId: AgencyId;
  /** the leaders of the center too */
  readonly leaders?: true;
  /** of the agency's system: its liaisons are notified, and all administrators */
  readonly technical?: true;
  readonly at: Instant;
  readonly entries: readonly Entry[];
  /** an emergency is told at once, also over the alarm line; break-glass and a disabled webhook at once; else in a digest */
  readonly urgency: 'EMERGENCY' | 'AT_ONCE' | 'DIGEST';
}

/** A warning of a running deadline that is to come. */
export interface PlannedWarning {
  readonly deadlineId: DeadlineId;
  readonly at: Instant;
  readonly dueAt: Instant;
}

/** What follows from some events, or from warnings that have come. */
export interface Noticed {
  readonly notices: readonly Notice[];
  readonly warnings: readonly PlannedWarning[];
}

/** A context whose events are notified of. */
export interface EventSource {
  /** whether an event may lead to a notice; others are not passed to `read` */
  concerns(event: StoredEvent): boolean;
  /** the notices of some events, in order, and the next warning of each deadline that they start or move */
  read(events: readonly StoredEvent[]): Promise<Noticed>;
}

/** A context that also has deadlines and days to notify of. */
export interface NoticeSource extends EventSource {
  /**
   * the notices of warnings whose time has come, of deadlines that still run to the same due time, and the next warnings; with
   * every event up to a position
   */
  due(warnings: readonly PlannedWarning[], now: Instant, upTo: bigint): Promise<Noticed>;
  /**
   * the notices of the days after that of an instant, up to that of another, of a page of subjects after one; each day is
   * asked for once. `next`: after which the next page begins, `null` if there is none
   */
  ofDays(
    after: Instant,
    upTo: Instant,
    last: Subject | null,
  ): Promise<{ readonly notices: readonly Notice[]; readonly next: Subject | null }>;
  /** how the alarm line names a subject: its number, `null` if it is not assigned yet, and its path */
  reference(about: Subject): Promise<{ readonly number: string | null; readonly path: string }>;
}
