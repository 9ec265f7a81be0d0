import { CLOCK, EventStore } from '@center/event-store';
import { type Clock, type Instant, shanghaiDate } from '@center/kernel';
import { Projections, type View, ViewsUnavailable } from '@center/projections';
import { caughtUp, positionAt } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import type { AskedIn } from './routes/asked';

/** The state of knowledge that a question is answered from. */
export interface Moment {
  /** the last position that counts */
  readonly position: bigint;
  /** the instant asked for, or the knowledge time of the position; `null` for an empty log */
  readonly asOf: Instant | null;
  /** the day in Shanghai of the question */
  readonly today: string;
}

/** The views that a question reads. */
type Views = readonly Pick<View, 'name'>[];

/** Which moment a question is about. */
export interface MomentAsked {
  readonly views: Views;
  /** now, when left out */
  readonly asOf?: Instant | undefined;
  /** what the views must have reached */
  readonly readAfter: bigint | undefined;
  /** the part of the request that a fault refers to */
  readonly place?: AskedIn;
}

@Injectable()
export class Moments {
  constructor(
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Resolves a question's instant to one position that all its views have reached: the last known then, or now the last
   * that the slowest of them has reached. Throws a 400 for the future, 503 `view-behind` when a view is not that far.
   */
  async resolve({ views, asOf, readAfter, place = 'query' }: MomentAsked): Promise<Moment> {
    const now = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, now, place));
    if (readAfter !== undefined) await this.reach(views, readAfter);
    if (asOf === undefined || position === undefined)
      return { ...(await this.latest(views)), today: shanghaiDate(now) };
    await this.reach(views, position);
    return { position, asOf, today: shanghaiDate(asOf) };
  }

  /** As `resolve`; without an instant it is the end of the log itself, for which the views are waited for. */
  async current({ views, asOf, place }: Omit<MomentAsked, 'readAfter'>): Promise<Moment> {
    const readAfter = asOf === undefined ? (await this.store.head()).position : undefined;
    return this.resolve({ views, asOf, readAfter, ...(place && { place }) });
  }

  /** Waits for the views to reach a position that was read at before. Throws as `resolve` does. */
  async again(views: Views, position: bigint): Promise<bigint> {
    await this.reach(views, position);
    return position;
  }

  /** A view that is not built would answer that nothing counts. */
  private async latest(views: Views): Promise<Pick<Moment, 'position' | 'asOf'>> {
    const all = await this.projections.status();
    const asked = views.map(({ name }) => all.find(({ view }) => view === name));
    if (!asked.every((status) => status?.built)) throw new ViewsUnavailable();
    const positions = asked.map((status) => BigInt(status!.position));
    const position = positions.reduce((least, one) => (one < least ? one : least));
    const [last] = await this.store.readAt([position]);
    return { position, asOf: last?.knownAt ?? null };
  }

  private async reach(views: Views, position: bigint): Promise<void> {
    await Promise.all(views.map((view) => caughtUp(this.projections, view, position)));
  }
}
