import { type Case, type CaseRecord, type Fact, type Rescue, put } from './case';

type Correction = Fact<'RecordCorrected'>;

/** A record with one field set, or removed if there is no value. */
const withField = <Of extends object>(of: Of, field: string, value: unknown): Of =>
  Object.fromEntries([
    ...Object.entries(of).filter(([name]) => name !== field),
    ...(value === undefined ? [] : [[field, value]]),
  ]) as Of;

const correctedLead = (state: Case, { field, value }: Correction): Case => ({
  ...state,
  registered: withField(state.registered, field, value),
});

const RESCUE_FACTS: readonly string[] = ['at', 'kind'];

const correctedStart = (rescue: Rescue, { field, value, children }: Correction): Rescue => ({
  ...(RESCUE_FACTS.includes(field) ? withField(rescue, field, value) : rescue),
  ...(children && { children }),
});

const onRescue = (state: Case, { data }: CaseRecord, change: (rescue: Rescue) => Rescue): Case => {
  const { rescueId } = data as Fact<'RescueStarted' | 'RescueEnded'>;
  const rescue = state.rescues.get(rescueId);
  return rescue ? { ...state, rescues: put(state.rescues, rescueId, change(rescue)) } : state;
};

/**
 * The case after a correction. The facts of the lead and of rescues follow their corrections. Other records keep their text,
 * with the correction attached.
 */
export const correctedCase = (state: Case, correction: Correction): Case => {
  const record = state.records[correction.revision];
  switch (record?.type) {
    case 'LeadRegistered':
      return correctedLead(state, correction);
    case 'RescueStarted':
      return onRescue(state, record, (rescue) => correctedStart(rescue, correction));
    case 'RescueEnded':
      return correction.field === 'at'
        ? onRescue(state, record, (rescue) => ({ ...rescue, ended: withField(rescue.ended!, 'at', correction.value) }))
        : state;
    default:
      return state;
  }
};
