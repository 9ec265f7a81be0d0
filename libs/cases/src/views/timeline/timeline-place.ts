import type { CaseId, Role } from '@center/kernel';
import type { CaseEventType } from '../../domain/events';

/** The place of an event of a case in the log, with its times and actor. */
export interface TimelinePlace {
  readonly case_id: CaseId;
  readonly revision: number;
  readonly position: string;
  readonly type: CaseEventType;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly role: Role;
}

/** The columns of a `TimelinePlace`. */
export const TIMELINE_PLACE = 'case_id, revision, position, type, at, recorded_at, officer_id, agency_id, role';
