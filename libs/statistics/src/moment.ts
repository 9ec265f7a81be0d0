import { CLOCK, EventStore } from '@center/event-store';
import { type Clock, type Instant, instant, milliseconds, shanghaiDate } from '@center/kernel';
import { Projections, type View, ViewsUnavailable } from '@center/projections';
import { caughtUp, invalidRequest, positionAt } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { endOfDay, lastCompleteMonth, monthEndAt } from './period/whole-months';
import type { AskedIn } from './routes/asked';

/** The position and time at which a query is answered. */
export interface Moment {
  /** the last position included */
  readonly position: bigint;
  /** the requested instant, or the knowledge time of the position; `null` for an empty log */
  readonly asOf: Instant | null;
  /** the requested instant, or now; with `wholeMonths` the end of the last month that has ended */
  readonly now: Instant;
  /** the day of the query in Shanghai; with `wholeMonths` the last day of the last month that has ended */
  readonly today: string;
}

/** The views that a query reads. */
type Views = readonly Pick<View, 'name'>[];

/** The instant of a query. */
export interface MomentAsked {
  readonly views: Views;
  /** now by default */
  readonly asOf?: Instant | undefined;
  /** the position that the views must have reached */
  readonly readAfter: bigint | undefined;
  /** only ends of months may be asked for */
  readonly wholeMonths?: boolean;
  /** the part of the request that a validation error refers to */
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
   * Resolves the instant of a query to one position that all its views have reached: the last position at that instant, or,
   * for now, the position of the slowest view. Throws 400 for the future, 503 `view-behind` if a view lags behind.
   *
   * With `wholeMonths` it is the end of a month, by default of the last one: between two ends of months the answers do not
   * change. Throws 400 `whole-months-required` for another instant. A log that is younger than the last end of a month is
   * read as it is now.
   */
  async resolve({ wholeMonths = false, ...asked }: MomentAsked): Promise<Moment> {
    if (!wholeMonths) return this.at(asked);
    const lastDay = lastCompleteMonth(shanghaiDate(this.clock.now()));
    const asOf = asked.asOf === undefined ? endOfDay(lastDay) : monthEndAt(asked.asOf);
    if (asOf === undefined) {
      throw invalidRequest({ in: asked.place ?? 'query', pointer: '/asOf', code: 'whole-months-required' });
    }
    const isYounger = asked.asOf === undefined && (await this.store.positionAsOf(asOf)) === 0n;
    if (isYounger) return { ...(await this.at(asked)), today: lastDay };
    return { ...(await this.at({ ...asked, asOf })), now: instant(milliseconds(asOf) + 1) };
  }

  private async at({ views, asOf, readAfter, place = 'query' }: Omit<MomentAsked, 'wholeMonths'>): Promise<Moment> {
    const now = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, now, place));
    if (readAfter !== undefined) await this.reach(views, readAfter);
    if (asOf === undefined || position === undefined)
      return { ...(await this.latest(views)), now, today: shanghaiDate(now) };
    await this.reach(views, position);
    return { position, asOf, now: asOf, today: shanghaiDate(asOf) };
  }

  /** Like `resolve`, but without an instant it takes the end of the log and waits for the views to reach it. */
  async current(asked: Omit<MomentAsked, 'readAfter'>): Promise<Moment> {
    const readAfter = asked.asOf === undefined ? (await this.store.head()).position : undefined;
    return this.resolve({ ...asked, readAfter });
  }

  /** Waits for the views to reach a position of an earlier read. Throws like `resolve`. */
  async again(views: Views, position: bigint): Promise<bigint> {
    await this.reach(views, position);
    return position;
  }

  /** A view that is not built has no facts, so every figure would be 0. */
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
