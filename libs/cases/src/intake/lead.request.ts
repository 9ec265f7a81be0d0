import type { AgencyId, AreaCode, Instant } from '@center/kernel';
import { BusinessTimeRequest, IsAreaCode, IsFlag, IsInstant, IsNested, IsOneOf, IsText, IsUuidId } from '@center/web';
import {
  HARMS,
  type Harm,
  MANDATORY_SITUATIONS,
  type MandatorySituation,
  SOURCES,
  type Source,
  URGENCIES,
  type Urgency,
} from '../domain/codes';
import { ChildRequest, SHORT } from './child.request';

export class PoliceReportRequest {
  @IsInstant({ optional: true, description: '报案时间 · time of the report to the police' })
  at?: Instant;

  @IsUuidId({ optional: true })
  agencyId?: AgencyId;

  @IsText({ optional: true })
  note?: string;

  @IsText({ optional: true, description: '未报案的理由 · why it was not reported to the police' })
  notReportedNote?: string;
}

export class ReporterRequest extends BusinessTimeRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({ optional: true, max: SHORT })
  phone?: string;

  @IsFlag({ optional: true })
  anonymous: boolean = false;

  @IsFlag({ optional: true, description: '要求答复 · wants an answer' })
  wantsAnswer: boolean = false;
}

export class AllegedPerpetratorRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({ optional: true, max: SHORT })
  relation?: string;

  @IsUuidId({ optional: true, description: '所在单位不可见此线索 · this unit cannot see the lead' })
  agencyId?: AgencyId;
}

/** A lead as reported. Only the source and the time of discovery are required. */
export class RegisterLeadRequest extends BusinessTimeRequest {
  @IsOneOf(SOURCES)
  source!: Source;

  @IsInstant()
  discoveredAt!: Instant;

  @IsInstant({ optional: true })
  occurredAt?: Instant;

  @IsText({
    optional: true,
    max: SHORT,
    description: '来源单号，如 110 警情号 · number assigned by the source, e.g. the 110 call number',
  })
  sourceRef?: string;

  @IsAreaCode({ optional: true })
  areaCode?: AreaCode;

  @IsOneOf(URGENCIES, { optional: true })
  urgency?: Urgency;

  @IsOneOf(HARMS, { list: { max: HARMS.length }, optional: true })
  harms: Harm[] = [];

  @IsOneOf(MANDATORY_SITUATIONS, { list: { max: MANDATORY_SITUATIONS.length }, optional: true })
  mandatorySituations: MandatorySituation[] = [];

  @IsNested(() => PoliceReportRequest, { optional: true })
  policeReported?: PoliceReportRequest;

  @IsText({ optional: true })
  narrative?: string;

  @IsNested(() => ReporterRequest, { list: { max: 50 }, optional: true })
  reporters: ReporterRequest[] = [];

  @IsNested(() => ChildRequest, { list: { max: 500 }, optional: true })
  children: ChildRequest[] = [];

  @IsNested(() => AllegedPerpetratorRequest, { list: { max: 50 }, optional: true })
  allegedPerpetrators: AllegedPerpetratorRequest[] = [];
}
