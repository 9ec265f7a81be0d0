import { isSealed } from '@center/kernel';
import type { Case } from '../domain/case';
import type {
  AssessmentKind,
  CorrectableField,
  GuardianshipCapacity,
  ReopenReason,
  RiskLevel,
  UndoingReason,
  VisitKind,
} from '../domain/codes';
import { endOfCopy } from '../domain/copy-end';
import { pointerOf } from '../domain/correctable';
import type { EventField } from '../domain/event-field';
import type { CaseEventType } from '../domain/events';
import type { Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesText } from './sees';
import { revisionsSeen, seenAs, seesRecord } from './steps';

export class PoliceReportAnswer {
  at!: string;
  agencyId!: string | null;
  receipt!: string | null;
  note!: string | null;
}

export class GradeAnswer {
  childId!: string | null;
  level!: RiskLevel;
  at!: string;
  basis!: string | null;
}

export class NoteAnswer {
  at!: string;
  by!: string;
  text!: string | null;
}

export class CopyAnswer {
  at!: string;
  agencyId!: string;
  name!: string;
  /** the end of the access */
  until!: string;
}

export class VisitAnswer {
  at!: string;
  kind!: VisitKind;
  place!: string | null;
  finding!: string | null;
  childrenSeen!: string[];
}

export class AssessmentAnswer {
  at!: string;
  kind!: AssessmentKind;
  assessorIds!: string[];
  finding!: string | null;
  level!: RiskLevel | null;
  guardianshipCapacity!: GuardianshipCapacity | null;
}

export class ConferenceAnswer {
  at!: string;
  agencyIds!: string[];
  minutes!: string | null;
}

export class CorrectionAnswer {
  at!: string;
  by!: string;
  revision!: number;
  field!: CorrectableField;
  /** of which of the children or reporters that the event names */
  childId!: string | null;
  reporterId!: string | null;
  /** `null` if the field has no value, or its value is a list */
  value!: string | null;
  /** the corrected children of a rescue */
  childIds!: string[] | null;
  reason!: UndoingReason | null;
  note!: string | null;
}

export class RecordTextAnswer {
  /** JSON pointer into the event */
  field!: string;
  text!: string | null;
}

export class RecordAnswer {
  revision!: number;
  type!: CaseEventType;
  at!: string;
  by!: string;
  texts!: RecordTextAnswer[];
}

/** What was recorded about a case; absent for readers who see only the lead that they submitted. */
export class RecordsAnswer {
  grades?: GradeAnswer[];
  notes?: NoteAnswer[];
  /** the copies that give access now */
  copies?: CopyAnswer[];
  visits?: VisitAnswer[];
  assessments?: AssessmentAnswer[];
  conferences?: ConferenceAnswer[];
  corrections?: CorrectionAnswer[];
  /** the texts of each event as first recorded, also of those that were corrected */
  records?: RecordAnswer[];
}

export class ReopenedAnswer {
  at!: string;
  reason!: ReopenReason;
}

/** The field that a correction is about, if a reader may know of its event. */
const correctedIn = (
  records: Case['records'],
  correction: Case['corrections'][number],
  reader: Reader,
): EventField | undefined => {
  const record = records[correction.revision];
  if (!record || !seesRecord(reader, record)) return undefined;
  return { type: record.type, pointer: pointerOf(record.type, correction) };
};

/** The corrections, for readers who may see the corrected field. */
const correctionsSeen = (
  { corrections, records }: Case,
  reader: Reader,
  revisions: readonly number[],
): WithSecrets<CorrectionAnswer>[] =>
  corrections
    .filter((correction) => seesText(reader, correctedIn(records, correction, reader)))
    .map(({ value: given, birth, ...correction }) => ({
      ...correction,
      value: given ?? birth?.birthYear ?? birth?.ageAt?.age,
    }))
    .map(({ at, by, revision, field, childId, reporterId, value, area, children, reason, note }) => ({
      at,
      by,
      revision: seenAs(revisions, revision),
      field,
      childId: childId ?? null,
      reporterId: reporterId ?? null,
      value: isSealed(value) ? secret(reader, value, 'text') : (value?.toString() ?? area?.code ?? null),
      childIds: (field === 'childIds' && children?.map(({ childId }) => childId)) || null,
      reason: reason ?? null,
      note: secret(reader, note, 'text'),
    }));

/** The texts of every event, so that later events do not overwrite them. Each is located by a JSON pointer into its event. */
const recordsSeen = ({ records }: Case, reader: Reader, revisions: readonly number[]): WithSecrets<RecordAnswer>[] =>
  records.flatMap((record, revision) => {
    const { type, at, by, texts } = record;
    const seen = texts.filter(({ governedBy }) => seesText(reader, governedBy));
    const isSeen = seesRecord(reader, record) && (seen.length > 0 || texts.length === 0);
    return isSeen
      ? [
          {
            revision: seenAs(revisions, revision),
            type,
            at,
            by,
            texts: seen.map((text) => ({ field: text.field, text: secret(reader, text, 'text') })),
          },
        ]
      : [];
  });

/** The events and their corrections, with the revisions under which the reader sees them. */
const seenInOrder = (state: Case, reader: Reader) => {
  const revisions = revisionsSeen(reader, state);
  return {
    corrections: correctionsSeen(state, reader, revisions),
    records: recordsSeen(state, reader, revisions),
  };
};

/** The records of a case. */
export const recordsOf = (state: Case, reader: Reader): WithSecrets<RecordsAnswer> => ({
  grades: state.grades.map(({ childId, level, at, basis }) => ({
    childId: childId ?? null,
    level,
    at,
    basis: secret(reader, basis, 'text'),
  })),
  notes: state.notes.map(({ at, by, text }) => ({ at, by, text: secret(reader, text, 'text') })),
  copies: state.copies.map((copy) => ({
    at: copy.at,
    agencyId: copy.agency.id,
    name: copy.agency.name,
    until: endOfCopy(copy),
  })),
  visits: state.visits.map(({ at, kind, place, finding, childrenSeen }) => ({
    at,
    kind,
    place: secret(reader, place, 'text'),
    finding: secret(reader, finding, 'text'),
    childrenSeen,
  })),
  assessments: state.assessments.map(({ at, kind, assessors, finding, level, guardianshipCapacity }) => ({
    at,
    kind,
    assessorIds: assessors,
    finding: secret(reader, finding, 'text'),
    level: level ?? null,
    guardianshipCapacity: guardianshipCapacity ?? null,
  })),
  conferences: state.conferences.map(({ at, agencies, minutes }) => ({
    at,
    agencyIds: agencies.map(({ id }) => id),
    minutes: secret(reader, minutes, 'text'),
  })),
  ...seenInOrder(state, reader),
});
