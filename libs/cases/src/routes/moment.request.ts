import type { EventStore } from '@center/event-store';
import type { Instant } from '@center/kernel';
import { IsInstant, IsQueryNumber, invalidRequest, positionAt } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';

/** The query parameter for a state as of an instant of knowledge time. */
export const IsAsOf = () => IsInstant({ optional: true, description: '至此刻所知 · the state known at this time' });

/** Selects a former state: the case after its first `version` events, or the log as of an instant. */
export class MomentRequest {
  @IsQueryNumber({ min: 1, max: 1_000_000, optional: true, description: '至第几个事件 · the case as of this version' })
  version?: number;

  @IsAsOf()
  asOf?: Instant;
}

/**
 * Resolves `asOf` to a log position, so that the same request always has the same result. Throws 400 for an instant in
 * the future, and when both parameters are given.
 */
export const momentOf = async (
  { version, asOf }: MomentRequest,
  store: EventStore,
  now: Instant,
): Promise<{ version?: number; position?: bigint }> => {
  if (asOf === undefined) return version === undefined ? {} : { version };
  if (version !== undefined) throw invalidRequest({ in: 'query', pointer: '/asOf', code: 'invalid' });
  return { position: await positionAt(asOf, store, now) };
};

/** The fields of a list response besides its items. */
export class ListAnswer {
  nextCursor!: string | null;

  @ApiProperty({
    ...{ type: 'string', pattern: '^\\d+$', example: '4711', required: false },
    description:
      '回溯时：所问时刻对应的日志位置；不能看到全部的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see everything, that of the last step seen on this page',
  })
  position?: string;
}
