import { Agencies } from '@center/agencies';
import { type Instant, type Officer, isNoticeablyLater, isSealed, parseInstant } from '@center/kernel';
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
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { revisionsSeen } from '../../disclosure/steps';
import type { Case } from '../../domain/case';
import { UNDOING_REASONS, type UndoingReason } from '../../domain/codes';
import { withCurrentCopies } from '../../domain/copies';
import { fieldAt, fieldIn } from '../../domain/correctable';
import { correctRecord, kindOf, lastCorrection } from '../../domain/correction';
import { visibilityOf } from '../../domain/visibility';
import { type GivenValue, valueIn } from './corrected-value';
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
      '应有的值；childIds 为列表，wantsAnswer 为 true 或 false；省略即没有值 · the corrected value: a list for `childIds`, `true` or `false` for `wantsAnswer`; absent if the field has no value',
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

export const CorrectRecord = caseCommand({
  name: 'correct',
  path: 'corrections',
  zh: '更正',
  en: 'Correct a record',
  body: CorrectRecordRequest,
  check: requireSound,
  needs: [Cases, Vault, Agencies],
  decide: async ({ state, body, context, now, sealing, matches, warn }, cases, vault, agencies) => {
    const { note, reason } = body;
    const revision = storedRevision(context.by, state, now, body.revision);
    const record = state.records[revision];
    const corrected = record && fieldAt(record, body.field);
    const given = valueIn(fieldIn(body.field), body.value, now);
    if (isAhead(body, now)) warn({ code: 'clock-ahead', pointer: '/value' });
    const sealed = sealing('RecordCorrected');
    const last = corrected && lastCorrection(state, revision, corrected)?.value;
    const names = agencies.sinceAdmission;
    return correctRecord({
      ...{ ...context, revision, field: undefined, ...corrected },
      ...(corrected && (await sealCorrection({ state, revision, corrected, given, sealed, cases, vault, names }))),
      ...(reason && { reason }),
      ...(note !== undefined && { note: sealed.text('/note', note) }),
      isRepeat: isSealed(last) && (await matches(last, given.text)),
    });
  },
  reads: async ({ ids: { caseId } }, cases, vault) => {
    await endCorrected(caseId, cases, vault);
    return {};
  },
});
