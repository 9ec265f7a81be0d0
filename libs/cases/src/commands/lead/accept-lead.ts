import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { acceptLead } from '../../domain/lead';

class AcceptLeadRequest extends BusinessTimeRequest {}

export const AcceptLead = caseCommand({
  name: 'accept',
  path: 'accept',
  zh: '受理线索',
  en: 'Accept a lead',
  body: AcceptLeadRequest,
  decide: ({ context }) => acceptLead(context),
});
