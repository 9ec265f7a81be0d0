import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { closeCase } from '../../domain/closing';

class CloseCaseRequest extends BusinessTimeRequest {}

export const CloseCase = caseCommand({
  name: 'close',
  path: 'close',
  zh: '结案',
  en: 'Close a case',
  body: CloseCaseRequest,
  decide: ({ context }) => closeCase(context),
});
