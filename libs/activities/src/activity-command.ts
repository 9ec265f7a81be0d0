import {
  causeWarnings,
  commandsOn,
  TIME_WARNING_TEXTS,
  TIME_WARNINGS,
  type Warning,
  warningsSchema,
} from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import type { EventContext, Instant } from '@center/kernel';
import { aheadWarnings, type BusinessTimeRequest, Problem } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { admit } from './activities';
import type { ActivityEvent, ActivityId, MaterialEvent, MaterialId } from './domain/events';
import type { Material } from './domain/material';
import { type CommandName, COMMANDS } from './domain/process';
import { DoneDifferently } from './domain/step';
import { activityStream, materialStream } from './domain/streams';

/** The tag of all routes of this context. */
export const TAG = '活动 Activities';

const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

const warnings = warningsSchema(
  [...TIME_WARNINGS, 'unusual-count', 'possible-duplicate', 'id-number-checksum', 'id-number-malformed'],
  `已办理，但请核对：${TIME_WARNING_TEXTS.zh}；unusual-count 人数或份数超过 5000；possible-duplicate 两小时内同一主办单位在同一地区有同类活动；id-number-checksum、id-number-malformed 证件号码有误，不能凭它认出同一儿童 · ` +
    `executed, but check: ${TIME_WARNING_TEXTS.en}; unusual-count: a number over 5,000; possible-duplicate: the host had an activity of this kind in this area within two hours; id-number-checksum, id-number-malformed: the child is not recognised by this number`,
);

/** What every command answers. `version` is also the `ETag`. */
class WrittenAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, example: 1 })
  version!: number;

  @ApiProperty(position)
  position!: bigint;

  @ApiProperty({ ...warnings, required: false })
  warnings?: readonly Warning[];
}

/** The answer of a command on an activity. */
class ActivityCommandAnswer extends WrittenAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  activityId!: ActivityId;
}

/** The answer of a command that records an attendance. */
export class AttendanceAnswer extends ActivityCommandAnswer {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    description: '各家庭的编号，次序同请求 · the ids of the households, for a later activity',
  })
  householdIds!: string[];

  @ApiProperty(warnings)
  override warnings!: Warning[];
}

/** The answer of a command on a print run. */
export class PrintRunAnswer extends WrittenAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  materialId!: MaterialId;
}

const WRITES: Readonly<Record<CommandName, readonly (ActivityEvent | MaterialEvent)['type'][]>> = {
  plan: ['ActivityPlanned'],
  hold: ['ActivityHeld'],
  'set-attendance': ['AttendanceSet'],
  'cancel-activity': ['ActivityCancelled'],
  'void-activity': ['ActivityVoided'],
  'print-material': ['MaterialPrinted'],
  'void-print': ['PrintVoided'],
};

/** A command, and where its warnings go. */
interface Given {
  readonly body: BusinessTimeRequest;
  readonly now: Instant;
  readonly warn: (warning: Warning) => void;
}

/**
 * The events of a decision, with the warnings about the time that the command states. Throws what the decision throws; what is
 * done in other words with the step that stands.
 */
const concluded = async <E extends { readonly data: Pick<EventContext, 'at' | 'beforeCause'> }>(
  decide: () => Promise<readonly E[]>,
  { body, now, warn }: Given,
): Promise<readonly E[]> => {
  try {
    const events = await decide();
    [...aheadWarnings(body.at, now), ...causeWarnings(body.at, events[0]?.data)].forEach(warn);
    return events;
  } catch (error) {
    if (!(error instanceof DoneDifferently)) throw error;
    const { revision, type, at, reason } = error.standing;
    throw new Problem(error.code, { members: { revision, recorded: { type, at, ...(reason && { reason }) } } });
  }
};

const common = {
  tag: TAG,
  versioned: true,
  clock: CLOCK,
  roles: (name: CommandName) => COMMANDS[name].roles,
  refusals: (name: CommandName) => COMMANDS[name].refusals,
  writes: (name: CommandName) => WRITES[name],
} as const;

/** Declares a command on an activity. Its roles and refusals come from its row in the table of commands. */
export const activityCommand = commandsOn<{ readonly activityId: ActivityId }>()({
  ...common,
  stream: activityStream,
  key: 'activityId',
  path: 'v1/activities/:activityId',
  admit,
  conclude: concluded,
  answer: ActivityCommandAnswer,
});

/** Declares a command on a print run. */
export const materialCommand = commandsOn<{ readonly materialId: MaterialId }>()({
  ...common,
  stream: materialStream,
  key: 'materialId',
  path: 'v1/materials/:materialId',
  admit: (material: Material | undefined): asserts material is Material => {
    if (!material) throw new Problem('not-found');
  },
  conclude: concluded,
  answer: PrintRunAnswer,
});
