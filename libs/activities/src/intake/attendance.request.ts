import { ID_KINDS, type IdKind, type OfficerId } from '@center/kernel';
import { isPlaceholderNumber } from '@center/vault';
import { IsCalendarDate, IsFlag, IsNested, IsOneOf, IsText, IsUuidId, IsWholeNumber } from '@center/web';
import { BASES, type Basis } from '../domain/codes';
import type { HouseholdId } from '../domain/events';

const SHORT = 200;
const MOST_NAMED = 500;
const MOST_COUNTED = 1_000_000;

export class NamedChildRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({
    optional: true,
    max: SHORT,
    saysNothing: isPlaceholderNumber,
    description: '同一号码的儿童只计一名 · children with one number are counted once',
  })
  idNumber?: string;

  @IsOneOf(ID_KINDS, { optional: true, description: '证件种类，缺省时识别 · recognised when absent' })
  idKind?: IdKind;

  @IsCalendarDate({ optional: true })
  birthDate?: string;
}

/** People who are only counted. */
export class CountRequest {
  @IsUuidId({
    optional: true,
    list: { max: 0 },
    example: [],
    description: '成年人和志愿者不记名，须为空 · the names of adults and volunteers are not taken: always empty',
  })
  named: string[] = [];

  @IsWholeNumber({ min: 0, max: MOST_COUNTED, optional: true, description: '未记名人数 · people without a name' })
  unnamed: number = 0;

  @IsOneOf(BASES, {
    optional: true,
    description:
      '未记名者如何计数：人次，或同一系列中未曾计过的人（须有 seriesId） · how those without a name were counted: heads, or people not counted before in the series, which needs a seriesId',
  })
  basis: Basis = 'HEADCOUNT';

  @IsFlag({ optional: true, description: '约数 · an approximate number' })
  approximate: boolean = false;
}

export class ChildGroupRequest {
  @IsNested(() => NamedChildRequest, { optional: true, list: { max: MOST_NAMED } })
  named: NamedChildRequest[] = [];

  @IsWholeNumber({ min: 0, max: MOST_COUNTED, optional: true, description: '未记名人数 · children without a name' })
  unnamed: number = 0;

  @IsOneOf(BASES, { optional: true })
  basis: Basis = 'HEADCOUNT';

  @IsFlag({ optional: true, description: '约数 · an approximate number' })
  approximate: boolean = false;
}

export class WorkersRequest {
  @IsUuidId({ list: { max: MOST_NAMED }, description: '参加的工作人员 · the officers who attended' })
  named!: OfficerId[];
}

export class HouseholdRequest {
  @IsUuidId({ optional: true, description: '先前已登记的家庭 · a household of an earlier activity' })
  householdId?: HouseholdId;

  @IsText({ optional: true, max: SHORT, description: '户名，新登记时 · the name of a new one' })
  name?: string;
}

/** Who was there. */
export class AttendanceRequest {
  @IsNested(() => ChildGroupRequest, { optional: true })
  children?: ChildGroupRequest;

  @IsNested(() => WorkersRequest, { optional: true })
  workers?: WorkersRequest;

  @IsNested(() => CountRequest, { optional: true })
  adults?: CountRequest;

  @IsNested(() => CountRequest, { optional: true, description: '提供服务者，另计 · those who helped: counted apart' })
  volunteers?: CountRequest;

  @IsNested(() => HouseholdRequest, { optional: true, list: { max: MOST_NAMED } })
  households?: HouseholdRequest[];

  @IsWholeNumber({
    min: 0,
    max: MOST_COUNTED,
    optional: true,
    description: '发放份数；印制另计 · copies given out; printing is another figure',
  })
  copiesGiven?: number;
}
