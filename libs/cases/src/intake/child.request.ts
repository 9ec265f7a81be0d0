import { ID_KINDS, type IdKind } from '@center/kernel';
import { isPlaceholderNumber } from '@center/vault';
import {
  BusinessTimeRequest,
  IsCalendarDate,
  IsNested,
  IsOneOf,
  IsText,
  IsWholeNumber,
  IsWrittenDate,
} from '@center/web';
import { CHILD_CATEGORIES, type ChildCategory, SEXES, type Sex } from '../domain/codes';
import { understoodBirth } from './written-birth';

/** Maximum length of a name, number or relation, in characters. */
export const SHORT = 200;

export class GuardianRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({ optional: true, max: SHORT })
  phone?: string;

  @IsText({ optional: true, max: SHORT })
  relation?: string;
}

class AgeAtRequest {
  @IsWholeNumber({ min: 0, max: 120 })
  age!: number;

  @IsCalendarDate({ description: '当时的日期 · the day on which it was that age' })
  on!: string;
}

/** What may be said about a child beside its sex and categories. */
class ChildFactsRequest extends BusinessTimeRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({
    optional: true,
    max: SHORT,
    saysNothing: isPlaceholderNumber,
    description:
      '校验不符时保留并警告；无、不详等视为未知 · kept with a warning if the check digit is wrong; 无, 不详 and the like: not known',
  })
  idNumber?: string;

  @IsOneOf(ID_KINDS, { optional: true, description: '证件种类，缺省时识别 · recognised when absent' })
  idKind?: IdKind;

  @IsWrittenDate({
    optional: true,
    understood: understoodBirth,
    description:
      '出生日期；只知年份或年龄时照写：2015、2015年3月、约8岁 · date of birth; if less is known, the year, month or age as written',
  })
  birthDate?: string;

  @IsWholeNumber({ min: 1900, max: 2100, optional: true, description: '只知出生年份 · if only the year is known' })
  birthYear?: number;

  @IsWholeNumber({ min: 1, max: 12, optional: true, description: '与出生年份一起 · together with the year' })
  birthMonth?: number;

  @IsNested(() => AgeAtRequest, { optional: true, description: '只知某日的年龄 · if only an age is known' })
  ageAt?: AgeAtRequest;

  @IsText({ optional: true })
  address?: string;

  @IsNested(() => GuardianRequest, { optional: true })
  guardian?: GuardianRequest;
}

/** A child as reported. */
export class ChildRequest extends ChildFactsRequest {
  @IsOneOf(SEXES, { optional: true })
  sex: Sex = 'UNKNOWN';

  @IsOneOf(CHILD_CATEGORIES, { list: { max: CHILD_CATEGORIES.length }, optional: true })
  categories: ChildCategory[] = [];
}

/** New information about a child. Omitted fields keep their value. */
export class IdentifyChildRequest extends ChildFactsRequest {
  @IsOneOf(SEXES, { optional: true })
  sex?: Sex;

  @IsOneOf(CHILD_CATEGORIES, { list: { max: CHILD_CATEGORIES.length }, optional: true })
  categories?: ChildCategory[];
}
