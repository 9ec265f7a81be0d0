import { ApiProperty } from '@nestjs/swagger';
import { ALL_LEVELS, RECIPIENTS } from '../domain/codes';
import type { PolicyVersion } from '../domain/policy';
import type { StepDefinition } from '../steps';
import { MOST_EXTENSIONS, MOST_WORKING_DAYS } from './step-rules.request';

const duration = { type: 'string', pattern: '^P', example: 'PT2H', description: 'ISO 8601' } as const;
const limit = {
  type: 'object',
  description: '时限：时长或工作日 · wall time or working days, one of them',
  additionalProperties: false,
  properties: {
    wall: duration,
    workingDays: { type: 'integer', minimum: 0, maximum: MOST_WORKING_DAYS },
  },
} as const;

const limits = ({ levels, always }: StepDefinition) => ({
  type: 'object',
  additionalProperties: false,
  required: [...levels],
  properties: Object.fromEntries(
    levels.map((level) => [level, { ...limit, ...(!always && { type: ['object', 'null'] }) }]),
  ),
});

const rule = (definition: StepDefinition) => ({
  type: 'object',
  additionalProperties: false,
  required: ['limits'],
  properties: {
    by: { type: 'string', enum: [definition.by] },
    limits: limits(definition),
    warnAt: { type: 'array', items: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } },
    basis: { type: 'string', minLength: 1, maxLength: 200 },
    extension: {
      type: 'object',
      additionalProperties: false,
      required: ['times', 'atMost'],
      properties: { times: { type: 'integer', minimum: 1, maximum: MOST_EXTENSIONS }, atMost: limit },
    },
    escalation: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['after', 'to'],
        properties: { after: duration, to: { type: 'string', enum: [...RECIPIENTS] } },
      },
    },
  },
});

/** The schema of the rules of all steps, for OpenAPI. */
const stepsSchema = (definitions: readonly StepDefinition[]) => ({
  type: 'object',
  additionalProperties: false,
  required: definitions.map(({ step }) => step as string),
  properties: Object.fromEntries(definitions.map((definition) => [definition.step, rule(definition)])),
  example: Object.fromEntries(definitions.map((definition) => [definition.step, definition.rule])),
});

/** The schema of the rules in a request: whether each step has its levels is checked by the command. */
export const stepsRequestSchema = (definitions: readonly StepDefinition[]) => ({
  ...stepsSchema(definitions),
  description: '每一步骤一项，格式同应答 · one rule for each step, as in the response',
});

/** A version of the policy, as answered. */
export interface PolicyBody {
  readonly version: number;
  readonly from: string;
  readonly setBy: string | null;
  readonly steps: object;
}

/** A version of the policy as its readers see it. */
export const policyBody = ({ version, from, setBy, steps }: Omit<PolicyVersion, 'note'>): PolicyBody => ({
  ...{ version, from, setBy, steps },
});

/** The response classes for these steps. */
export const policyClasses = (definitions: readonly StepDefinition[]) => {
  class DeadlinePolicyAnswer implements PolicyBody {
    @ApiProperty({ type: 'integer', minimum: 1 })
    version!: number;

    @ApiProperty({ type: 'string', format: 'date-time', description: '生效时间 · start of its validity' })
    from!: string;

    @ApiProperty({
      type: 'string',
      format: 'uuid',
      nullable: true,
      description: '初版为空 · null for the first version',
    })
    setBy!: string | null;

    @ApiProperty(stepsSchema(definitions) as never)
    steps!: object;
  }

  class DeadlinePolicySetAnswer extends DeadlinePolicyAnswer {
    @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
    position!: bigint;
  }

  class DeadlinePolicyVersions {
    @ApiProperty({ type: [DeadlinePolicyAnswer] })
    items!: PolicyBody[];
  }

  return { DeadlinePolicyAnswer, DeadlinePolicySetAnswer, DeadlinePolicyVersions };
};

const ruleUsed = {
  type: 'object',
  additionalProperties: false,
  required: ['policyVersion', 'level', 'limit', 'basis'],
  properties: {
    policyVersion: { type: 'integer', minimum: 1 },
    level: { type: 'string', enum: [...ALL_LEVELS] },
    limit: { ...limit, type: ['object', 'null'] },
    basis: { type: 'string' },
  },
};

/** The due time of a step that starts at an instant. */
export class DueAnswer {
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: '无时限时为空 · null without a limit',
  })
  dueAt!: string | null;

  @ApiProperty({ type: 'boolean', description: '所需年度的日历尚未公布 · a year that it needs is not published' })
  provisional!: boolean;

  @ApiProperty(ruleUsed as never)
  rule!: object;
}
