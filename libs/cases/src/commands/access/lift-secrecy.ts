import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import { liftSecrecy } from '../../domain/secrecy';

class LiftSecrecyRequest extends BusinessTimeRequest {
  @IsText({ description: '解除的理由 · why' })
  note!: string;
}

export const LiftSecrecy = caseCommand({
  name: 'lift-secrecy',
  path: 'lift-secrecy',
  zh: '解除严格保密',
  en: 'Lift SECRET from a case',
  body: LiftSecrecyRequest,
  needs: [Cases],
  decide: async ({ state, body: { note }, context, seal }, cases) => {
    const whole = await cases.recognise(state);
    const decided = liftSecrecy({ ...context, ...seal('SecrecyLifted', { note }) });
    return () => decided(whole);
  },
});
