import { isSealed } from '@center/kernel';
import type { Case } from '../domain/case';
import type { CaseAnswer } from './case.answer';
import type { Reader } from './reader';
import type { CorrectionAnswer, RecordAnswer, RecordsAnswer } from './records.answer';
import { type WithSecrets, secret } from './secret';
import { seesEvent, seesFact, seesText } from './sees';

type Police = Pick<CaseAnswer, 'policeReports' | 'notReportedNote' | 'policeReportMissing'>;

/** The police reports, and whether one is still required. Absent for readers who may not see them. */
export const policeOf = ({ policeReports, registered }: Case, reader: Reader): WithSecrets<Police> => {
  const seesReports =
    seesFact(reader, { type: 'LeadRegistered', pointer: '/policeReport' }) && seesEvent(reader, 'PoliceReported');
  if (!seesReports) return {};
  return {
    policeReports: policeReports.map(({ at, agencyId, receipt, note }) => ({
      at,
      agencyId: agencyId ?? null,
      receipt: secret(reader, receipt, 'text'),
      note: secret(reader, note, 'text'),
    })),
    notReportedNote: secret(reader, registered.notReportedNote, 'text'),
    policeReportMissing:
      registered.mandatorySituations.length > 0 && policeReports.length === 0 && !registered.notReportedNote,
  };
};

/** The corrections, for readers who may see the corrected field. */
const correctionsSeen = ({ corrections }: Case, reader: Reader): WithSecrets<CorrectionAnswer>[] =>
  corrections
    .filter(({ note }) => seesText(reader, note.governedBy))
    .map(({ at, by, revision, field, value, note }) => ({
      at,
      by,
      revision,
      field,
      value: isSealed(value) ? secret(reader, value, 'text') : value,
      note: secret(reader, note, 'text'),
    }));

/** The texts of every event, so that later events do not overwrite them. Each is located by a JSON pointer into its event. */
const recordsSeen = ({ records }: Case, reader: Reader): WithSecrets<RecordAnswer>[] =>
  records.flatMap(({ type, at, by, texts }, revision) => {
    const seen = texts.filter(({ governedBy }) => seesText(reader, governedBy));
    const isSeen = seesEvent(reader, type) && (seen.length > 0 || texts.length === 0);
    return isSeen
      ? [
          {
            revision,
            type,
            at,
            by,
            texts: seen.map((text) => ({ field: text.field, text: secret(reader, text, 'text') })),
          },
        ]
      : [];
  });

/** The records of a case. */
export const recordsOf = (state: Case, reader: Reader): WithSecrets<RecordsAnswer> => ({
  grades: state.grades.map(({ childId, level, at, basis }) => ({
    childId: childId ?? null,
    level,
    at,
    basis: secret(reader, basis, 'text'),
  })),
  notes: state.notes.map(({ at, by, text }) => ({ at, by, text: secret(reader, text, 'text') })),
  copies: state.copies.map(({ at, agency }) => ({ at, agencyId: agency.id, name: agency.name })),
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
  corrections: correctionsSeen(state, reader),
  records: recordsSeen(state, reader),
});
