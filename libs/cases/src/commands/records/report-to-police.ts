import { Agencies } from '@center/agencies';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
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
}

export const ReportToPolice = caseCommand({
  name: 'report-to-police',
  path: 'police-report',
  zh: '报案',
  en: 'Record a report to the police',
  body: ReportToPoliceRequest,
  needs: [Agencies],
  decide: async ({ state, body: { agencyId, receipt, note }, context, seal, matches }, agencies) => {
    const last = state.policeReports.at(-1);
    return reportToPolice({
      ...context,
      agency: agencyId && ((await findAgency(agencies, agencyId))?.agency ?? 'unknown'),
      ...seal('PoliceReported', { receipt, note }),
      textsMatch: (await matches(last?.receipt, receipt)) && (await matches(last?.note, note)),
    });
  },
});
