import { materialCommand } from '../activity-command';
import { voidPrint } from '../domain/material';
import { saysTheSame } from '../intake/same-words';
import { VoidRequest } from './void.request';

class VoidPrintRequest extends VoidRequest {}

export const VoidPrint = materialCommand({
  name: 'void-print',
  path: 'void',
  zh: '作废误登的印制',
  en: 'Void a print run that was recorded in error',
  body: VoidPrintRequest,
  decide: async ({ state, body, context, seal, matches }) => {
    const { reason, note } = body;
    const isSame = await saysTheSame(state.last, body, matches);
    return voidPrint({ ...context, isSame, reason, ...seal('PrintVoided', { note }) });
  },
});
