import { actorOf, command, type CommandDeclaration, Streams } from '@center/command-handling';
import { CLOCK, StaleVersion } from '@center/event-store';
import { type Instant, instant, milliseconds } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsInstant, IsRecord, IsText } from '@center/web';
import { setPolicy } from '../domain/policy';
import { policyStream } from '../domain/streams';
import { policyBody, policyClasses, stepsRequestSchema } from '../routes/policy.answer';
import { stepRulesIn } from '../routes/step-rules.request';
import type { Steps } from '../steps';

/** How far ahead a version may be set: each must start after the one before, so one in the far future would be the last. */
const FURTHEST = 5 * 366 * 86_400_000;

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
      const latest = instant(milliseconds(now) + FURTHEST);
      if (from && from > latest) throw invalidRequest({ pointer: '/from', code: 'out-of-range' });
      const { ifMatch, ...unconditional } = operation;
      let last = known.first.at(-1)!;
      const { events, position } = await streams.execute({
        ...{ stream: policyStream, key: undefined, name: 'set-deadline-policy', actor: actorOf(by) },
        operation: { ...unconditional, ifMatch: undefined },
        // the version that the program brings is not in the stream
        admit: (set = []) => {
          const latest = known.first.length + set.length;
          if (ifMatch !== undefined && ifMatch !== latest) throw new StaleVersion(latest);
        },
        decide: async (set = [], { seal, matches }) => {
          const policy = [...known.first, ...set];
          last = policy.at(-1)!;
          const noteMatches = await matches(last.note, note);
          const sealed = seal('DeadlinePolicySet', { note });
          return setPolicy({ ...context, from, steps, now, noteMatches, ...sealed })(policy);
        },
      });
      const [written] = events;
      return { ...policyBody(written ? { ...written.data, setBy: written.data.by } : last), position };
    },
  });
};
