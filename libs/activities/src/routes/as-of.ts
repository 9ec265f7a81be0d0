import { CLOCK, EventStore } from '@center/event-store';
import type { Clock, Instant, Officer } from '@center/kernel';
import { Projections, type View } from '@center/projections';
import { caughtUp, IsInstant, positionAt } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

/** The field of a request for a state as of an instant of knowledge time. */
export const IsAsOf = () => IsInstant({ optional: true, description: '至此刻所知 · the state known at this time' });

/** The fields of a page besides its items. */
export class PageAnswer {
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;

  @ApiProperty({
    ...{ type: 'string', pattern: '^\\d+$', example: '4711', required: false },
    description:
      '回溯时：所问时刻对应的日志位置；不能看到全部活动的人员为本页所见的最后一步的位置 · with asOf: the log position at that time; for readers who do not see all activities, that of the last step seen on this page',
  })
  position?: string;
}

/** What is asked for: as of an instant, or after a position. */
interface Asked {
  readonly asOf?: Instant | undefined;
  readonly readAfter?: bigint | undefined;
}

/** Finds the position of the log that a list is read as of. */
@Injectable()
export class AsOf {
  constructor(
    private readonly store: EventStore,
    private readonly projections: Projections,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The position of an `asOf`, if there is one, when the views have reached it, or the position to read after. Throws 400 at
   * `/asOf` for an instant in the future, 503 when a view does not reach it in time.
   */
  async reached(
    views: readonly Pick<View, 'name'>[],
    { asOf, readAfter }: Asked,
    place: 'query' | 'body' = 'query',
  ): Promise<{ readonly position?: bigint }> {
    const position = asOf && (await positionAt(asOf, this.store, this.clock.now(), place));
    for (const view of views) await caughtUp(this.projections, view, position ?? readAfter);
    return position === undefined ? {} : { position };
  }
}

/** The position that an answer as of one has. */
export const positionShown = (
  by: Officer,
  { position }: { readonly position?: bigint },
  items: readonly { readonly known_from: string }[],
): { readonly position?: string } => {
  if (position === undefined) return {};
  if (by.role === 'CARE_COORDINATOR') return { position: position.toString() };
  const last = items.reduce((latest, { known_from: from }) => (BigInt(from) > latest ? BigInt(from) : latest), 0n);
  return { position: last.toString() };
};
