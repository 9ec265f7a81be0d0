import { type Instant, type Officer, type Sealed, isSealed, parseInstant } from '@center/kernel';
import type { Sealing } from '@center/vault';
import { BusinessTimeRequest, IsText, IsWholeNumber, IsWord, invalidRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { revisionsSeen } from '../../disclosure/steps';
import type { Case } from '../../domain/case';
import { CORRECTABLE_FIELDS, type CorrectableField, type Source } from '../../domain/codes';
import { withCurrentCopies } from '../../domain/copies';
import { correctRecord, isSource, kindOf, lastCorrection } from '../../domain/correction';
import { visibilityOf } from '../../domain/visibility';

export class CorrectRecordRequest extends BusinessTimeRequest {
  @IsWholeNumber({ min: 0, max: 1_000_000, description: '所更正事件的 revision · revision of the event to correct' })
  revision!: number;

  @IsWord(/^\/?[A-Za-z][A-Za-z0-9/]{0,60}$/, {
    description: '所更正的字段 · the field to correct',
    example: 'narrative',
  })
  field!: string;

  @IsText({ description: '应有的值 · the corrected value' })
  value!: string;

  @IsText({ description: '更正理由 · why' })
  note!: string;
}

const fieldIn = ({ field }: CorrectRecordRequest): CorrectableField | undefined =>
  CORRECTABLE_FIELDS.find((known) => known === field.replace(/^\//, ''));

/** Parses the value of a field that is not text: an instant or a source code. Throws 400 at `/value`. */
const plainValue = (body: CorrectRecordRequest, now: Instant): Instant | Source | undefined => {
  const { value } = body;
  const field = fieldIn(body);
  switch (field && kindOf(field)) {
    case 'instant': {
      const moment = parseInstant(value);
      if (!moment) throw invalidRequest({ pointer: '/value', code: 'must-be-instant' });
      if (moment > now) throw invalidRequest({ pointer: '/value', code: 'in-the-future' });
      return moment;
    }
    case 'source':
      if (!isSource(value)) throw invalidRequest({ pointer: '/value', code: 'must-be-one-of' });
      return value;
    default:
      return undefined;
  }
};

const sealedValue = (field: CorrectableField | undefined, value: string, sealing: Sealing): Sealed => {
  if (field === 'sourceRef') sealing.findable('SOURCE_REF', value);
  return sealing.text('/value', value);
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
  check: (body, now) => void plainValue(body, now),
  decide: async ({ state, body, context, now, sealing, matches }) => {
    const { value, note } = body;
    const revision = storedRevision(context.by, state, now, body.revision);
    const field = fieldIn(body);
    const last = field && lastCorrection(state, revision, field)?.value;
    const sealed = sealing('RecordCorrected');
    return correctRecord({
      ...context,
      revision,
      field,
      value: plainValue(body, now) ?? sealedValue(field, value, sealed),
      note: sealed.text('/note', note),
      isRepeat: isSealed(last) && (await matches(last, value)),
    });
  },
});
