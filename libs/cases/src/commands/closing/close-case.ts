import { Vault } from '@center/vault';
import { BusinessTimeRequest } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { closeCase } from '../../domain/closing';
import { anyCertainlyUnderage } from '../child/births';

class CloseCaseRequest extends BusinessTimeRequest {}

export const CloseCase = caseCommand({
  name: 'close',
  path: 'close',
  zh: '结案',
  en: 'Close a case',
  body: CloseCaseRequest,
  needs: [Cases, Vault],
  decide: async ({ state, context }, cases, vault) =>
    closeCase({
      ...context,
      certainMinor: await anyCertainlyUnderage(vault, await cases.recognise(state), context.at),
    }),
});
