import { materialCommand } from '../activity-command';
import { voidPrint } from '../domain/material';
import { VoidRequest } from './void.request';

class VoidPrintRequest extends VoidRequest {}

export const VoidPrint = materialCommand({
  name: 'void-print',
  path: 'void',
  zh: '作废误登的印制',
  en: 'Void a print run that was recorded in error',
  body: VoidPrintRequest,
  decide: ({ body: { reason, note }, context, seal }) =>
    voidPrint({ ...context, reason, ...seal('PrintVoided', { note }) }),
});
