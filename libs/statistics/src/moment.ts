import { CLOCK, EventStore } from '@center/event-store';
import { type Clock, type Instant, shanghaiDate } from '@center/kernel';
import { Projections, type View, ViewsUnavailable } from '@center/projections';
import { caughtUp, positionAt } from '@center/web';
import type { AskedIn } from './routes/asked-period';
import { Inject, Injectable } from '@nestjs/common';

/** Nest's token for the view that holds the facts. */
export const FACTS_VIEW: unique symbol = Symbol('the view of facts');

/** The state of knowledge that a question is answered from. */
export interface Moment {
  /** the last position that counts */
  readonly position: bigint;
  /** the instant asked for, or the knowledge time of the position; `null` for an empty log */
  readonly asOf: Instant | null;
  /** the day in Shanghai of the question */
  readonly today: string;
}

/** Which moment a question is about. */
export interface MomentAsked {
  /** now, when left out */
  readonly asOf?: Instant | undefined;
  /** what the facts must have reached */
  readonly readAfter: bigint | undefined;
  /** where it stands, for the fault that names it */
  readonly place?: AskedIn;
}

@Injectable()
export class Moments {
  constructor(
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FACTS_VIEW) private readonly view: View,
  ) {}

  /**
   * Resolves a question's instant to one position that the view has reached: the last known then, or now the last that
   * it has come to. Throws a 400 for the future, 503 `view-behind` when the view is not there yet.
   */
  async resolve({ asOf, readAfter, place = 'query' }: MomentAsked): Promise<Moment> {
    const now = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, now, place));
    if (readAfter !== undefined) await this.reach(readAfter);
    if (asOf === undefined || position === undefined) return { ...(await this.latest()), today: shanghaiDate(now) };
    await this.reach(position);
    return { position, asOf, today: shanghaiDate(asOf) };
  }

  /** As `resolve`; without an instant it is the end of the log itself, for which the facts are waited for. */
  async current({ asOf, place }: Omit<MomentAsked, 'readAfter'>): Promise<Moment> {
    const readAfter = asOf === undefined ? (await this.store.head()).position : undefined;
    return this.resolve({ asOf, readAfter, ...(place && { place }) });
  }

  /** The position again that an earlier page was read at. */
  async again(position: bigint): Promise<bigint> {
    await this.reach(position);
    return position;
  }

  private async latest(): Promise<Pick<Moment, 'position' | 'asOf'>> {
    const status = (await this.projections.status()).find(({ view }) => view === this.view.name);
    if (!status?.built) throw new ViewsUnavailable(); // to answer with nothing would say that there is nothing
    const position = BigInt(status.position);
    const [last] = await this.store.readAt([position]);
    return { position, asOf: last?.knownAt ?? null };
  }

  private async reach(position: bigint): Promise<void> {
    await caughtUp(this.projections, this.view, position);
  }
}
