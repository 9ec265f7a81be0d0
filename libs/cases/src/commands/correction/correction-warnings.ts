import type { Warning } from '@center/command-handling';
import { CLOCK_SKEW, type Instant, isNoticeablyLater, milliseconds } from '@center/kernel';
import type { Likeness, Vault } from '@center/vault';
import type { Cases } from '../../cases';
import type { Case } from '../../domain/case';
import type { Sex } from '../../domain/codes';
import type { CorrectedField } from '../../domain/correctable';
import { takenTime } from '../../domain/corrected-times';
import { CHILD_WARNINGS, childWarnings } from '../../intake/child-checks';
import type { IdentifyChildRequest } from '../../intake/child.request';
import { outOfOrder } from '../../intake/lead-checks';
import { comparedFacts } from '../child/births';
import { warningsOnKnown } from '../child/child-recorded';
import type { CorrectedValue } from './corrected-value';

/** What should be reviewed about a corrected value: what the same value entered for the first time would be warned of. */
export const CORRECTION_WARNINGS = [...CHILD_WARNINGS, 'times-out-of-order'] as const;

interface Corrected {
  readonly state: Case;
  readonly revision: number;
  readonly corrected: CorrectedField;
  readonly given: CorrectedValue;
  readonly now: Instant;
}

/** The warnings about a corrected value, at `/value`. */
export const correctionWarnings = async (
  correcting: Corrected,
  cases: Pick<Cases, 'recognise'>,
  vault: Pick<Vault, 'open'>,
): Promise<readonly Warning[]> => {
  const codes = [...ofTime(correcting), ...(await ofChild(correcting, cases, vault))];
  return [...new Set(codes)].map((code) => ({ code, pointer: '/value' }));
};

const ofTime = ({ state, revision, corrected: { field }, given: { value }, now }: Corrected): string[] => {
  const record = state.records[revision];
  if (typeof value !== 'string') return [];
  const time = value as Instant;
  if (field === 'at') {
    const taken = takenTime(state, { revision, field, value: time });
    if (isNoticeablyLater(taken, time) || isNoticeablyLater(time, taken)) return ['before-its-cause'];
  }
  const { at, discoveredAt, occurredAt, policeReport } = state.registered;
  if (record?.type === 'RescueStarted' && field === 'at') {
    return milliseconds(discoveredAt) - milliseconds(time) > CLOCK_SKEW ? ['times-out-of-order'] : [];
  }
  if (record?.type !== 'LeadRegistered' || !['at', 'discoveredAt', 'occurredAt'].includes(field)) return [];
  const lead = {
    at,
    discoveredAt,
    ...(occurredAt && { occurredAt }),
    ...(policeReport && { policeReported: policeReport }),
  };
  const before = outOfOrder(lead, now);
  const isNew = outOfOrder({ ...lead, [field]: time }, now).some(
    (pointer) => pointer === `/${field}` || !before.includes(pointer),
  );
  return isNew ? ['times-out-of-order'] : [];
};

/** The facts of a child that a correction states. */
const statedIn = ({ corrected: { field }, given }: Corrected): IdentifyChildRequest | undefined => {
  if (field === 'sex') return { sex: given.value as Sex };
  const text = given.text ?? given.birth;
  if (text === undefined) return undefined;
  if (field === 'idNumber') return { idNumber: text };
  return field === 'birthDate' ? { birthDate: text } : undefined;
};

const ofChild = async (
  correcting: Corrected,
  cases: Pick<Cases, 'recognise'>,
  vault: Pick<Vault, 'open'>,
): Promise<string[]> => {
  const { state, revision, corrected, now } = correcting;
  const stated = statedIn(correcting);
  const child = stated && (await cases.recognise(state)).children.get(corrected.childId!);
  if (!child) return [];
  const { idNumber, ...known } = await comparedFacts(vault, child);
  const before: Likeness = {
    ...(corrected.field !== 'birthDate' && known),
    ...(corrected.field !== 'idNumber' && idNumber !== undefined && { idNumber }),
  };
  const { type, data } = state.records[revision]!;
  const reported = type === 'LeadRegistered' ? data.discoveredAt : data.at;
  const found = [...childWarnings(stated, '', { reported, now }), ...warningsOnKnown(stated, child, before, reported)];
  return found.map(({ code }) => code);
};
