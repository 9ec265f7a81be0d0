import { actorOf, command, type CommandDeclaration, Streams } from '@center/command-handling';
import { CLOCK, StaleVersion } from '@center/event-store';
import type { Instant } from '@center/kernel';
import { BusinessTimeRequest, IsInstant, IsRecord, IsText } from '@center/web';
import { setPolicy } from '../domain/policy';
import { policyStream } from '../domain/streams';
import { policyBody, policyClasses, stepsRequestSchema } from '../routes/policy.answer';
import { stepRulesIn } from '../routes/step-rules.request';
import type { Steps } from '../steps';

/** The command that sets a new version of the policy, for these steps. */
export const setPolicyCommand = (known: Steps): CommandDeclaration => {
  const { DeadlinePolicySetAnswer } = policyClasses(known.definitions);

  class SetDeadlinePolicyRequest extends BusinessTimeRequest {
    @IsInstant({ optional: true, description: '生效时间，缺省为现在 · start of its validity; now by default' })
    from?: Instant;

    @IsRecord(stepsRequestSchema(known.definitions))
    steps!: object;

    @IsText({ description: '修改理由 · why it is changed' })
    note!: string;
  }

  return command({
    name: 'set-deadline-policy',
    method: 'PUT',
    path: 'v1/policies/deadlines',
    zh: '修改时限规定，成为新版本',
    en: 'Set a new version of the deadline policy; it applies to deadlines that start later',
    writes: ['DeadlinePolicySet'],
    tag: '时限 Deadlines',
    roles: ['CENTER_LEADER'],
    refusals: ['policy-in-the-past'],
    body: SetDeadlinePolicyRequest,
    answer: DeadlinePolicySetAnswer,
    versioned: true,
    takesNulls: true,
    clock: CLOCK,
    needs: [Streams],
    execute: async ({ by, context, operation, now }, { from, steps: asked, note }, streams) => {
      const steps = stepRulesIn(asked, known.definitions);
      const { ifMatch, ...unconditional } = operation;
      const { events, position } = await streams.execute({
        ...{ stream: policyStream, key: undefined, name: 'set-deadline-policy', actor: actorOf(by) },
        operation: { ...unconditional, ifMatch: undefined },
        // the version that the program brings is not in the stream
        admit: (set = []) => {
          const latest = known.first.length + set.length;
          if (ifMatch !== undefined && ifMatch !== latest) throw new StaleVersion(latest);
        },
        decide: (set = [], { seal }) =>
          setPolicy({ ...context, from, steps, now, ...seal('DeadlinePolicySet', { note }) })([...known.first, ...set]),
      });
      const [{ data }] = events as [(typeof events)[number]];
      return { ...policyBody({ ...data, setBy: data.by }), position };
    },
  });
};
