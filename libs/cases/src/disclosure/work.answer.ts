import { ApiProperty } from '@nestjs/swagger';
import type {
  FeedbackKind,
  FeedbackOutcome,
  Measure,
  RescueKind,
  RescueOutcome,
  ReturnReason,
  UndoingReason,
  WithdrawReason,
} from '../domain/codes';
import type { CaseCommandName } from '../domain/process';
import { NextStepAnswer } from './deadlines.answer';
import { TransferTimesAnswer } from './transfer.answer';

export class FeedbackAnswer {
  kind!: FeedbackKind;
  outcome!: FeedbackOutcome;
  measures!: Measure[];
  at!: string;
  text!: string | null;
}

export class MaterialAnswer {
  at!: string;
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } })
  gaps!: (string | null)[];
  supplementedAt!: string | null;
  text!: string | null;
}

export class ReturnedAnswer {
  at!: string;
  reason!: ReturnReason;
  competentAgencyId!: string | null;
  note!: string | null;
}

export class RulingAnswer {
  at!: string;
  agencyId!: string;
  transferId!: string;
  note!: string | null;
}

export class DisputeAnswer {
  disputeId!: string;
  transferIds!: string[];
  status!: 'RULED' | 'OPEN';
  raisedAt!: string;
  ruling!: RulingAnswer | null;
}

export class VoidedAnswer {
  at!: string;
  by!: string;
  reason!: UndoingReason;
  note!: string | null;
}

export class RescueAnswer {
  rescueId!: string;
  rescueNumber!: string | null;
  kind!: RescueKind;
  unit!: string;
  childIds!: string[];
  /** the children who were minors when it started; unknown age counts as minor */
  minorsAtStart!: string[];
  status!: 'ENDED' | 'RUNNING' | 'VOIDED';
  at!: string;
  place!: string | null;
  note!: string | null;
  endedAt!: string | null;
  outcome!: RescueOutcome | null;
  /** recorded in error: it did not take place, and no figure counts it */
  voided!: VoidedAnswer | null;
}

export class TransferAnswer extends TransferTimesAnswer {
  returned!: ReturnedAnswer | null;
  withdrawal!: WithdrawReason | null;
  /** its next step is past its due time; `dueAt` is when that is due, or what the sender has set */
  overdue?: boolean;
  nextStep?: NextStepAnswer | null;
  /** for the center and the auditor only: withdrawn because the receiver is barred from the case */
  receiverBarred?: boolean;
  letter?: string | null;
  material?: MaterialAnswer | null;
  feedbacks?: FeedbackAnswer[];
  feedbackRejected?: string | null;
  actions!: CaseCommandName[];
}
