import { Agencies } from '@center/agencies';
import { type DecisionTools, Streams, type Warning } from '@center/command-handling';
import { type ChildId, type Instant, type Officer, isNoticeablyLater, isSealed, parseInstant } from '@center/kernel';
import { Vault } from '@center/vault';
import {
  BusinessTimeRequest,
  IsOneOf,
  IsText,
  IsTextOrOther,
  IsWholeNumber,
  IsWord,
  invalidRequest,
} from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { COMMAND_WARNINGS, CommandAnswer } from '../../command.answer';
import { revisionsSeen } from '../../disclosure/steps';
import type { Case, Fact } from '../../domain/case';
import { UNDOING_REASONS, type UndoingReason } from '../../domain/codes';
import { withCurrentCopies } from '../../domain/copies';
import { type CorrectedField, fieldAt, fieldIn } from '../../domain/correctable';
import { hasEntered } from '../../domain/corrected';
import { correctRecord, kindOf, lastCorrection } from '../../domain/correction';
import { takenTime } from '../../domain/corrected-times';
import { visibilityOf } from '../../domain/visibility';
import { birthIn } from '../../intake/child-facts';
import { childrenWithNumber } from '../child/same-number';
import { correctSurvivors } from './correct-survivors';
import { type CorrectedValue, type GivenValue, valueIn } from './corrected-value';
import { CORRECTION_WARNINGS, correctionWarnings } from './correction-warnings';
import { endCorrected } from './end-corrected';
import { sealCorrection } from './seal-correction';

export class CorrectRecordRequest extends BusinessTimeRequest {
  @IsWholeNumber({ min: 0, max: 1_000_000, description: '所更正事件的 revision · revision of the event to correct' })
  revision!: number;

  @IsWord(/^\/?[A-Za-z][A-Za-z0-9/]{0,60}$/, {
    description:
      '所更正的字段，即事件中的 JSON 指针 · the field to correct, as a JSON pointer into the event, such as `/children/0/name`',
    example: 'narrative',
  })
  field!: string;

  @IsTextOrOther({
    optional: true,
    description:
      '应有的值；childIds 为列表，wantsAnswer 为 true 或 false，出生日期只知年份或年龄时照写；省略即没有值 · the corrected value: a list for `childIds`, `true` or `false` for `wantsAnswer`; of a birth that is not fully known, the year, month or age as written; absent if the field has no value',
  })
  value?: Exclude<GivenValue, undefined>;

  @IsOneOf(UNDOING_REASONS, { optional: true })
  reason?: UndoingReason;

  @IsText({ optional: true, description: '更正理由，未给 reason 时必填 · why; required without a `reason`' })
  note?: string;
}

const requireSound = ({ field, value, reason, note }: CorrectRecordRequest, now: Instant): void => {
  valueIn(fieldIn(field), value, now);
  if (reason === undefined && note === undefined) throw invalidRequest({ pointer: '/note', code: 'required' });
};

/** Whether the corrected value is a time that is noticeably ahead of the clock. */
const isAhead = ({ field, value }: CorrectRecordRequest, now: Instant): boolean => {
  const known = fieldIn(field);
  if (!known || kindOf(known) !== 'instant' || typeof value !== 'string') return false;
  return isNoticeablyLater(parseInstant(value) ?? now, now);
};

/** The revision in the stream of the step that the officer knows by a number; one that no event has if they see no such step. */
const storedRevision = (by: Officer, state: Case, now: Instant, revision: number): number => {
  const visibility = visibilityOf(by, withCurrentCopies(state, now));
  return (visibility && revisionsSeen({ by, visibility }, state)[revision]) ?? state.records.length;
};

/** Whether the last correction of a field has the same text, or the same birth. */
const saysTheSame = async (
  { value, birth }: Fact<'RecordCorrected'>,
  { text, birth: written }: CorrectedValue,
  { matches, now }: Pick<DecisionTools<string>, 'matches'> & { readonly now: Instant },
): Promise<boolean> => {
  const { birthYear, birthMonth, ageAt } = written === undefined ? {} : birthIn({ birthDate: written }, now);
  const pairs = [
    [isSealed(value) ? value : undefined, text],
    [birth?.birthYear, birthYear?.toString()],
    [birth?.birthMonth, birthMonth?.toString()],
    [birth?.ageAt?.age, ageAt?.age.toString()],
  ] as const;
  return (await Promise.all(pairs.map(([recorded, said]) => matches(recorded, said)))).every(Boolean);
};

/** The children of the same lead that have a corrected number. */
const withNumber = async (
  state: Case,
  { field, childId }: CorrectedField,
  { text }: CorrectedValue,
  cases: Cases,
  vault: Vault,
): Promise<readonly ChildId[]> => {
  if (field !== 'idNumber' || text === undefined) return [];
  const whole = await cases.recognise(state);
  return childrenWithNumber(vault, whole, { idNumber: text }, whole.children.get(childId!)?.joinedFrom);
};

/**
 * Whether a record has a field: of what a survivor has returned, a text is the survivor's, unless it was corrected since. The
 * survivor has the texts.
 */
const isInRecord = async (state: Case, revision: number, field: CorrectedField, cases: Cases): Promise<boolean> => {
  const record = state.records[revision]!;
  if (record.type !== 'MergedWorkReturned' || lastCorrection(state, revision, field)) return true;
  const there = (await cases.load(record.data.survivor))?.state;
  return !there || hasEntered(there, record.data.revision, field);
};

/** A corrected time as it is taken; other values are as they are stated. */
const taken = (
  state: Case,
  revision: number,
  corrected: CorrectedField | undefined,
  stated: CorrectedValue,
): CorrectedValue =>
  corrected?.field === 'at' && stated.value !== undefined
    ? { ...stated, value: takenTime(state, { revision, field: 'at', value: stated.value as Instant }) }
    : stated;

class CorrectRecordAnswer extends CommandAnswer {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...new Set([...CORRECTION_WARNINGS, ...COMMAND_WARNINGS])] },
        pointer: { type: 'string' },
      },
    },
    required: false,
  })
  override warnings?: readonly Warning[];
}

export const CorrectRecord = caseCommand({
  name: 'correct',
  path: 'corrections',
  zh: '更正',
  en: 'Correct a record',
  body: CorrectRecordRequest,
  check: requireSound,
  answer: CorrectRecordAnswer,
  needs: [Cases, Vault, Agencies, Streams],
  decide: async ({ state, body, context, now, sealing, matches, warn }, cases, vault, agencies) => {
    const { note, reason } = body;
    const revision = storedRevision(context.by, state, now, body.revision);
    const record = state.records[revision];
    const named = record && fieldAt(record, body.field);
    const corrected = named && (await isInRecord(state, revision, named, cases)) ? named : undefined;
    const stated = valueIn(fieldIn(body.field), body.value, now);
    const given = taken(state, revision, corrected, stated);
    if (isAhead(body, now)) warn({ code: 'clock-ahead', pointer: '/value' });
    if (corrected)
      (await correctionWarnings({ state, revision, corrected, given: stated, now }, cases, vault)).forEach(warn);
    const sealed = sealing('RecordCorrected');
    const last = corrected && lastCorrection(state, revision, corrected);
    const names = agencies.sinceAdmission;
    return correctRecord({
      ...{ ...context, revision, field: undefined, ...corrected },
      ...(corrected && (await sealCorrection({ state, revision, corrected, given, sealed, cases, vault, names }))),
      ...(reason && { reason }),
      ...(note !== undefined && { note: sealed.text('/note', note) }),
      isRepeat: last !== undefined && (await saysTheSame(last, given, { matches, now })),
      ...(corrected && { sameNumber: await withNumber(state, corrected, given, cases, vault) }),
    });
  },
  reads: async ({ ids: { caseId }, by, now }, cases, vault, _agencies, streams) => {
    await endCorrected(caseId, cases, vault);
    await correctSurvivors((await cases.load(caseId))!.state, by, now, streams, vault);
    return {};
  },
});
