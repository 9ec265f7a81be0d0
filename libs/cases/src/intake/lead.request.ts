import type { AgencyId, AreaCode, Instant } from '@center/kernel';
import {
  BusinessTimeRequest,
  IsAreaCode,
  IsCalendarDate,
  IsFlag,
  IsInstant,
  IsNested,
  IsOneOf,
  IsText,
  IsUuidId,
} from '@center/web';
import {
  CHILD_CATEGORIES,
  type ChildCategory,
  HARMS,
  type Harm,
  MANDATORY_SITUATIONS,
  type MandatorySituation,
  SEXES,
  SOURCES,
  type Sex,
  type Source,
  URGENCIES,
  type Urgency,
} from '../domain/codes';

/** Maximum length of a name, number or relation, in characters. */
export const SHORT = 200;

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

export class GuardianRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({ optional: true, max: SHORT })
  phone?: string;

  @IsText({ optional: true, max: SHORT })
  relation?: string;
}

export class ChildRequest extends BusinessTimeRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({
    optional: true,
    max: SHORT,
    description: '校验不符时保留并警告 · kept with a warning if the check digit is wrong',
  })
  idNumber?: string;

  @IsCalendarDate({ optional: true })
  birthDate?: string;

  @IsOneOf(SEXES, { optional: true })
  sex: Sex = 'UNKNOWN';

  @IsOneOf(CHILD_CATEGORIES, { list: { max: CHILD_CATEGORIES.length }, optional: true })
  categories: ChildCategory[] = [];

  @IsText({ optional: true })
  address?: string;

  @IsNested(() => GuardianRequest, { optional: true })
  guardian?: GuardianRequest;
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
