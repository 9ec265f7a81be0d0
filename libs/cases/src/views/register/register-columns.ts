import type { RiskLevel } from '../../domain/codes';
import type { RegisterCopies } from './copies';
import type { ClockColumns } from './clock-columns';
import type { StepColumns } from './register-steps';

/** A row of the register, with the columns of its table. */
export interface RegisterRow extends StepColumns, ClockColumns {
  case_id: string;
  version: number;
  /** position of the registration: sorts cases in log order */
  position: string;
  /** position of the last event that changed the row */
  known_from: string;
  status: string;
  registered_at: string;
  urgency: string | null;
  harms: readonly string[];
  /** has been SECRET; the leader may have lifted it */
  secret: boolean;
  source: string;
  area: string | null;
  area_name: string | null;
  risk: string | null;
  /** the last risk level of the case as a whole */
  own_grade: string | null;
  submitted_agency: string;
  submitted_by: string;
  handler_agency: string;
  handler_name: string;
  handler_officer: string | null;
  /** whether the case has been assigned; until then it is in the center's intake */
  assigned: boolean;
  /** the officer who handled the case has left, and no other officer was assigned */
  handler_left: boolean;
  /** agencies that received a transfer of the case that was not returned or withdrawn */
  receivers: readonly string[];
  /** agencies the case was copied to, also those whose copy has run out; `copies`: when each ends */
  copied: readonly string[];
  copies: RegisterCopies;
  /** units that carried out a rescue in the case */
  rescuers: readonly string[];
  /** agencies that may not see the case; `lead`: the merged lead, or the survivor, because of which; `null`: none */
  bars: readonly RegisterBar[] | null;
  barred: readonly string[];
  children: readonly RegisterChild[];
  /** `null`: none */
  transfers: readonly RegisterTransfer[] | null;
  open_transfers: number;
  closure_proposed: boolean;
  proposed_by: string | null;
  /** the status to restore when a merge is undone */
  status_before: string | null;
}

export interface RegisterBar {
  readonly agencyId: string;
  readonly lead: string | null;
  /** follows from a bar of the survivor, and ends with it */
  readonly inherited?: true;
}

export interface RegisterChild {
  readonly childId: string;
  readonly risk: RiskLevel | null;
  /** the merged lead it came from */
  readonly from: string | null;
  /** named in the report itself */
  readonly reported?: true;
}

/** The state of a transfer in the register: its receiver, and whether it is finished. */
export interface RegisterTransfer {
  readonly transferId: string;
  readonly to: string;
  readonly state: 'OPEN' | 'ANSWERED' | 'FINISHED' | 'RELEASED';
}
