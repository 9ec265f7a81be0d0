import { SignedIn } from '@center/access';
import { CLOCK } from '@center/event-store';
import { type Clock, type Instant, instant } from '@center/kernel';
import { invalidRequest, IsInstant, IsOneOf, IsQueryNumber, Problem, Reads, SetsETag } from '@center/web';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ALL_LEVELS, type Level } from '../domain/codes';
import { dueTime } from '../domain/limit';
import { inForceAt } from '../domain/policy';
import { Rules } from '../rules';
import { Steps } from '../steps';
import { DueAnswer, type PolicyBody, policyBody, policyClasses } from './policy.answer';

const TAG = '时限 Deadlines';
/** A limit is at most a hundred years, and a due time has a year of four digits. */
const LATEST_START = instant(Date.UTC(9_800, 0));

export class DeadlinePolicyRequest {
  @IsQueryNumber({ min: 1, max: 1_000_000, optional: true, description: '版本 · a version' })
  version?: number;

  @IsInstant({ optional: true, description: '此刻生效的版本，缺省为现在 · the version in force then; now by default' })
  asOf?: Instant;
}

/** `GET /v1/policies/deadlines` and what is below it, for these steps. */
export const getPolicyRoute = (steps: Steps) => {
  const { DeadlinePolicyAnswer, DeadlinePolicyVersions } = policyClasses(steps.definitions);

  class DueRequest {
    @IsOneOf(steps.definitions.map(({ step }) => step))
    step!: string;

    @IsOneOf(ALL_LEVELS)
    level!: Level;

    @IsInstant()
    start!: Instant;
  }

  @Controller('v1/policies/deadlines')
  class GetDeadlinePolicyRoute {
    constructor(
      private readonly rules: Rules,
      @Inject(CLOCK) private readonly clock: Clock,
    ) {}

    @Get()
    @SignedIn()
    @SetsETag()
    @Reads({
      zh: '时限规定；ETag 为最新版本',
      en: 'Get the deadline policy in force; the ETag is the latest version',
      tag: TAG,
      answer: DeadlinePolicyAnswer,
    })
    async getDeadlinePolicy(
      @Query() { version, asOf }: DeadlinePolicyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<PolicyBody> {
      const now = this.clock.now();
      if (asOf && asOf > now) throw invalidRequest({ in: 'query', pointer: '/asOf', code: 'in-the-future' });
      const { policy } = await this.rules.current();
      const found = version === undefined ? inForceAt(policy, asOf ?? now) : policy[version - 1];
      if (!found) throw new Problem('not-found');
      void reply.header('etag', `"${policy.length}"`);
      return policyBody(found);
    }

    @Get('versions')
    @SignedIn()
    @Reads({
      zh: '时限规定的各版本',
      en: 'List the versions of the deadline policy',
      tag: TAG,
      answer: DeadlinePolicyVersions,
    })
    async listDeadlinePolicyVersions(): Promise<{ items: PolicyBody[] }> {
      const { policy } = await this.rules.current();
      return { items: policy.map(policyBody) };
    }

    @Get('due')
    @SignedIn()
    @Reads({
      zh: '按现行规定计算到期时间',
      en: 'Compute the due time of a step by the policy in force',
      tag: TAG,
      answer: DueAnswer,
    })
    async getDueTime(@Query() { step, level, start }: DueRequest): Promise<DueAnswer> {
      const { levels } = steps.find(step)!;
      if (!levels.includes(level)) throw invalidRequest({ in: 'query', pointer: '/level', code: 'must-be-one-of' });
      if (start > LATEST_START) throw invalidRequest({ in: 'query', pointer: '/start', code: 'out-of-range' });
      const rules = await this.rules.current();
      const { version, steps: known } = rules.inForceAt(this.clock.now());
      const { limits, basis } = known[step as keyof typeof known]!;
      const limit = limits[level] ?? null;
      const due = limit ? dueTime(limit, start, rules.calendar) : { dueAt: null, provisional: false };
      return { ...due, rule: { policyVersion: version, level, limit, basis } };
    }
  }
  return GetDeadlinePolicyRoute;
};
