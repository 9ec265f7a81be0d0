import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { reportToPolice } from '../../domain/records';
import { findAgency } from '../agency';

class ReportToPoliceRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '受理报案的公安机关 · the police agency that received the report' })
  agencyId?: AgencyId;

  @IsText({ optional: true, max: 200, description: '回执编号 · receipt number' })
  receipt?: string;

  @IsText({ optional: true })
  note?: string;

  @IsText({
    optional: true,
    description: '不报案的理由，不与其他栏同填 · why it is not reported; in place of the other fields',
  })
  notReportedNote?: string;
}

const requireOneOf = ({ notReportedNote, agencyId, receipt, note }: ReportToPoliceRequest): void => {
  if (notReportedNote === undefined) return;
  const others = Object.entries({ agencyId, receipt, note }).filter(([, value]) => value !== undefined);
  const faults = others.map(([field]) => ({ pointer: `/${field}`, code: 'must-not-stand-with' }));
  if (faults.length > 0) throw invalidRequest(...faults);
};

const SAYS_NOTHING = {
  zh: '受理机关、回执、说明、时间或不报案的理由，须有其一',
  en: 'or the agency, receipt, time or reason for no report is required',
};

export const ReportToPolice = caseCommand({
  name: 'report-to-police',
  path: 'police-report',
  zh: '报案，或记录不报案的理由',
  en: 'Record a report to the police, or why there is none',
  body: ReportToPoliceRequest,
  check: requireOneOf,
  needs: [Agencies],
  decide: async ({ state, body, context, seal, matches }, agencies) => {
    const { agencyId, receipt, note, notReportedNote, at } = body;
    if ([agencyId, receipt, note, notReportedNote, at].every((said) => said === undefined)) {
      throw invalidRequest({ pointer: '/note', code: 'required', text: SAYS_NOTHING });
    }
    const last = state.policeReports.at(-1);
    return reportToPolice({
      ...context,
      agency: agencyId && ((await findAgency(agencies, agencyId))?.agency ?? 'unknown'),
      ...seal('PoliceReported', { receipt, note, notReportedNote }),
      textsMatch:
        notReportedNote === undefined
          ? (await matches(last?.receipt, receipt)) && (await matches(last?.note, note))
          : await matches(state.notReportedNote, notReportedNote),
    });
  },
});
