import { type Instant, type Officer, isSealed } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
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
import type { Case, Fact } from '../../domain/case';
import { type CorrectableField, UNDOING_REASONS, type UndoingReason } from '../../domain/codes';
import { withCurrentCopies } from '../../domain/copies';
import { fieldAt, fieldIn } from '../../domain/correctable';
import { correctRecord, lastCorrection } from '../../domain/correction';
import type { CaseEvents } from '../../domain/events';
import { visibilityOf } from '../../domain/visibility';
import { minorsAt } from '../rescue/minors-at';
import { type CorrectedValue, type GivenValue, valueIn } from './corrected-value';

export class CorrectRecordRequest extends BusinessTimeRequest {
  @IsWholeNumber({ min: 0, max: 1_000_000, description: '所更正事件的 revision · revision of the event to correct' })
  revision!: number;

  @IsWord(/^\/?[A-Za-z][A-Za-z0-9/]{0,60}$/, {
    description: '所更正的字段，即事件中的 JSON 指针 · the field to correct, as a JSON pointer into the event',
    example: 'narrative',
  })
  field!: string;

  @IsTextOrOther({
    optional: true,
    description:
      '应有的值；救助对象为列表；省略即没有值 · the corrected value, for `childIds` a list; absent if the field has no value',
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

const sealedText = (field: CorrectableField | undefined, text: string, sealing: Sealing) => {
  if (field === 'sourceRef') sealing.findable('SOURCE_REF', text);
  return { value: sealing.text('/value', text) };
};

/** The revision in the stream of the step that the officer knows by a number; one that no event has if they see no such step. */
const storedRevision = (by: Officer, state: Case, now: Instant, revision: number): number => {
  const visibility = visibilityOf(by, withCurrentCopies(state, now));
  return (visibility && revisionsSeen({ by, visibility }, state)[revision]) ?? state.records.length;
};

/** The children of a corrected rescue, and whether each was a minor at its start. */
const rescued = async (
  state: Case,
  started: Fact<'RescueStarted'>,
  { value, childIds }: CorrectedValue,
  vault: Vault,
): Promise<CaseEvents['RescueStarted']['children']> => {
  const { at, children } = state.rescues.get(started.rescueId) ?? started;
  const named = childIds ?? children.map(({ childId }) => childId);
  return minorsAt(vault, state, named, (value as Instant | undefined) ?? at);
};

export const CorrectRecord = caseCommand({
  name: 'correct',
  path: 'corrections',
  zh: '更正',
  en: 'Correct a record',
  body: CorrectRecordRequest,
  check: requireSound,
  needs: [Cases, Vault],
  decide: async ({ state, body, context, now, sealing, matches }, cases, vault) => {
    const { note, reason } = body;
    const revision = storedRevision(context.by, state, now, body.revision);
    const record = state.records[revision];
    const field = record && fieldAt(record, body.field)?.field;
    const given = valueIn(fieldIn(body.field), body.value, now);
    const sealed = sealing('RecordCorrected');
    const last = field && lastCorrection(state, revision, { field })?.value;
    const restates = record?.type === 'RescueStarted' && (field === 'at' || field === 'childIds');
    return correctRecord({
      ...{ ...context, revision, field },
      ...(given.value !== undefined && { value: given.value }),
      ...(given.text !== undefined && sealedText(field, given.text, sealed)),
      ...(restates && {
        children: await rescued(await cases.recognise(state), record.data, given, vault),
      }),
      ...(reason && { reason }),
      ...(note !== undefined && { note: sealed.text('/note', note) }),
      isRepeat: isSealed(last) && (await matches(last, given.text)),
    });
  },
});
