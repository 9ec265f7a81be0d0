import type { EventStore } from '@center/event-store';
import type { Instant } from '@center/kernel';
import { IsInstant, IsQueryNumber, invalidRequest, positionAt } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';

/** The field of a question about the past: as it was known at an instant. */
export const IsAsOf = () => IsInstant({ optional: true, description: '至此刻所知 · as it was known then' });

/** A look into the past: the case as its first `version` events tell it, or as the log was known at an instant. */
export class MomentRequest {
  @IsQueryNumber({ min: 1, max: 1_000_000, optional: true, description: '至第几个事件 · as of this version' })
  version?: number;

  @IsAsOf()
  asOf?: Instant;
}

/**
 * Resolves `asOf` to one position of the log, so that the same question always has the same answer.
 * Throws a 400 for an instant in the future, and for both questions at once.
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

/** What a list answers beside its items. */
export class ListAnswer {
  nextCursor!: string | null;

  @ApiProperty({
    ...{ type: 'string', pattern: '^\\d+$', example: '4711', required: false },
    description: '回溯时：所问时刻对应的日志位置 · with asOf: the position of that instant',
  })
  position?: string;
}
