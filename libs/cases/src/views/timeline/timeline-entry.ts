import type { CaseId, Role } from '@center/kernel';
import type { CaseEventType } from '../../domain/events';

/** An event of a case. */
export interface TimelineEntry {
  readonly case_id: CaseId;
  readonly revision: number;
  readonly position: string;
  readonly type: CaseEventType;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly role: Role;
  readonly data: Readonly<Record<string, unknown>>;
}
