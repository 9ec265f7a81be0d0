import { isSealed } from '@center/kernel';
import type { Case } from '../domain/case';
import { secret } from './secret';

/** What the police were told, and whether they still have to be. */
export const policeOf = ({ policeReports, registered }: Case) => ({
  policeReports: policeReports.map(({ at, agencyId, receipt, note }) => ({
    at,
    agencyId: agencyId ?? null,
    receipt: secret(receipt, 'text'),
    note: secret(note, 'text'),
  })),
  notReportedNote: secret(registered.notReportedNote, 'text'),
  policeReportMissing:
    registered.mandatorySituations.length > 0 && policeReports.length === 0 && !registered.notReportedNote,
});

/** What was written down about a case. */
export const recordsOf = ({ grades, notes, copies, visits, assessments, conferences, corrections }: Case) => ({
  grades: grades.map(({ childId, level, at, basis }) => ({
    childId: childId ?? null,
    level,
    at,
    basis: secret(basis, 'text'),
  })),
  notes: notes.map(({ at, by, text }) => ({ at, by, text: secret(text, 'text') })),
  copies: copies.map(({ at, agency }) => ({ at, agencyId: agency.id, name: agency.name })),
  visits: visits.map(({ at, kind, place, finding, childrenSeen }) => ({
    at,
    kind,
    place: secret(place, 'text'),
    finding: secret(finding, 'text'),
    childrenSeen,
  })),
  assessments: assessments.map(({ at, kind, assessors, finding, level, guardianshipCapacity }) => ({
    at,
    kind,
    assessorIds: assessors,
    finding: secret(finding, 'text'),
    level: level ?? null,
    guardianshipCapacity: guardianshipCapacity ?? null,
  })),
  conferences: conferences.map(({ at, agencies, minutes }) => ({
    at,
    agencyIds: agencies.map(({ id }) => id),
    minutes: secret(minutes, 'text'),
  })),
  corrections: corrections.map(({ at, by, revision, field, value, note }) => ({
    at,
    by,
    revision,
    field,
    value: isSealed(value) ? secret(value, 'text') : value,
    note: secret(note, 'text'),
  })),
});
