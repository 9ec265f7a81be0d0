import type { Instant } from '@center/kernel';
import { IsInstant, IsNested, IsOneOf, IsText } from '@center/web';
import {
  CLOSURE_REASONS,
  type ClosureReason,
  RESCUE_KINDS,
  type RescueKind,
  TRANSFER_REASONS,
  type TransferReason,
} from '../domain/codes';
import { SHORT } from './child.request';
import { RegisterLeadRequest } from './lead.request';

const MOST = 50;

export class FinishedTransferRequest {
  @IsText({ max: SHORT, description: '接收机构的 id 或名称 · id or name of the receiving agency', example: '公安局' })
  to!: string;

  @IsInstant()
  at!: Instant;

  @IsOneOf(TRANSFER_REASONS, { optional: true })
  reason: TransferReason = 'OTHER';
}

export class FinishedRescueRequest {
  @IsOneOf(RESCUE_KINDS)
  kind!: RescueKind;

  @IsInstant()
  at!: Instant;
}

export class FinishedClosingRequest {
  @IsOneOf(CLOSURE_REASONS)
  reason!: ClosureReason;

  @IsInstant()
  at!: Instant;
}

/** A lead of a ledger, and what was done about it until its case was closed. */
export class FinishedLeadRequest extends RegisterLeadRequest {
  @IsInstant({ optional: true, description: '缺省为登记时间 · defaults to the time of registration' })
  acceptedAt?: Instant;

  @IsNested(() => FinishedTransferRequest, { list: { max: MOST }, optional: true })
  transfers: FinishedTransferRequest[] = [];

  @IsNested(() => FinishedRescueRequest, { list: { max: MOST }, optional: true })
  rescues: FinishedRescueRequest[] = [];

  @IsNested(() => FinishedClosingRequest)
  closing!: FinishedClosingRequest;
}
