import { Agencies } from '@center/agencies';
import { Streams } from '@center/command-handling';
import { deadlineAt } from '@center/deadlines';
import { type AgencyId, type DeadlineId, refuse } from '@center/kernel';
import { BusinessTimeRequest, IsText, IsUuidId } from '@center/web';
import { supervisionCommand } from '../../case-command';
import { CommandAnswer } from '../../command.answer';
import { deadlinesOfCase } from '../../deadlines/case-clocks';
import { caseStream } from '../../domain/streams';
import { issueSupervision } from '../../domain/supervision';
import { requireNotBarred } from '../../domain/visibility';
import { findAgency } from '../agency';

class IssueSupervisionRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '被督办单位 · the supervised agency' })
  agencyId!: AgencyId;

  @IsUuidId({ optional: true, description: '所涉时限 · the deadline that it is about' })
  deadlineId?: DeadlineId;

  @IsText()
  note!: string;
}

class SupervisionIssuedAnswer extends CommandAnswer {
  supervisionId!: string;
}

export const IssueSupervision = supervisionCommand({
  name: 'issue-supervision',
  path: 'supervisions',
  zh: '督办一个单位',
  en: 'Supervise an agency, by hand',
  body: IssueSupervisionRequest,
  answer: SupervisionIssuedAnswer,
  created: true,
  newIds: { supervisionId: 'supervision' },
  needs: [Agencies, Streams],
  decide: async ({ body: { agencyId, deadlineId, note }, state, context, now, seal, newId }, agencies, streams) => {
    const found = await findAgency(agencies, agencyId);
    const { history = [] } = (await streams.load(caseStream, state.id)) ?? {};
    const deadline =
      deadlineId && deadlineAt(deadlinesOfCase(history).get(deadlineId) ?? refuse('unknown-deadline'), now);
    const { agency } = found ?? refuse('unknown-agency');
    requireNotBarred(found!, state);
    return issueSupervision({
      ...{ ...context, supervisionId: newId('supervision'), agency, deadline },
      ...(deadlineId && { deadlineId }),
      ...seal('SupervisionIssued', { note }),
    });
  },
});
