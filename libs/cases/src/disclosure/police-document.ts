import type { Case } from '../domain/case';
import type { CaseAnswer } from './case.answer';
import type { Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesEvent, seesFact } from './sees';

type Police = Pick<CaseAnswer, 'policeReports' | 'notReportedNote' | 'policeReportMissing'>;

/** The police reports, and whether one is still required. Absent for readers who may not see them. */
export const policeOf = ({ policeReports, registered, notReportedNote }: Case, reader: Reader): WithSecrets<Police> => {
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
    notReportedNote: secret(reader, notReportedNote, 'text'),
    policeReportMissing: registered.mandatorySituations.length > 0 && policeReports.length === 0 && !notReportedNote,
  };
};
