import { CLOCK, EventStore } from '@center/event-store';
import type { Clock, Instant } from '@center/kernel';
import { Projections, type View } from '@center/projections';
import { type OperationFacts, type Page, caughtUp, positionAt } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { Numbers } from '../ports/numbers';
import type { ListAnswer } from './moment.request';

/** How one list is read, and how its entries are answered. */
export interface ListReading<Entry, Item> {
  readonly view: Pick<View, 'name'>;
  /** `now` is the moment that was asked for, `today` the present; `position` is set only for the past */
  readonly list: (position: bigint | undefined, now: Instant, today: Instant) => Promise<Page<Entry>>;
  /** the cases and transfers of an entry whose numbers it shows */
  readonly ids: (entry: Entry) => readonly string[];
  /** for a reader who does not see every step of the log: the position of the last step that they see of an entry */
  readonly seen?: ((entry: Entry) => string) | undefined;
  readonly answer: (entry: Entry, numbers: ReadonlyMap<string, string>, now: Instant) => Item;
}

const lastOf = (positions: readonly string[]): bigint =>
  positions.map(BigInt).reduce((last, one) => (one > last ? one : last), 0n);

/** Reads the lists of the cases, as they are or as they were known at a moment. */
@Injectable()
export class Listing {
  constructor(
    private readonly numbers: Numbers,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of a list. 400 for an `asOf` in the future, 503 when the view does not reach the position in time. */
  async read<Entry, Item>(
    asOf: Instant | undefined,
    { readAfter }: Pick<OperationFacts, 'readAfter'>,
    { view, list, ids, seen, answer }: ListReading<Entry, Item>,
  ): Promise<ListAnswer & { items: Item[] }> {
    const now = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, now));
    await caughtUp(this.projections, view, position ?? readAfter);
    const { items, nextCursor } = await list(position, asOf ?? now, now);
    const numbers = await this.numbers.of(items.flatMap(ids));
    return {
      items: items.map((entry) => answer(entry, numbers, asOf ?? now)),
      nextCursor,
      ...(position !== undefined && { position: (seen ? lastOf(items.map(seen)) : position).toString() }),
    };
  }
}
