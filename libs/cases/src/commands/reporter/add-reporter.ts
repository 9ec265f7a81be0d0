import type { ReporterId } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { caseCommand } from '../../case-command';
import { addReporter } from '../../domain/child';
import { sealReporter } from '../../intake/lead-sealing';
import { ReporterRequest } from '../../intake/lead.request';

export class AddReporterRequest extends ReporterRequest {}

export class AddReporterAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  reporterId!: ReporterId;
}

export const AddReporter = caseCommand({
  name: 'add-reporter',
  path: 'reporters',
  zh: '增加报告人',
  en: 'Add a reporter',
  body: AddReporterRequest,
  created: true,
  answer: AddReporterAnswer,
  newIds: { reporterId: 'reporter' },
  decide: ({ body, context, newId, sealing }) => {
    const where = { place: '/reporter', reporterId: newId('reporter') };
    return addReporter({ ...context, reporter: sealReporter(sealing('ReporterAdded'), body, where) });
  },
});
