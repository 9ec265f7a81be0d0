import { CLOCK, EventStore, nextTurn } from '@center/event-store';
import type { Clock, Instant } from '@center/kernel';
import { Projections, type View } from '@center/projections';
import { type OperationFacts, type Page, Problem, caughtUp, positionAt } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { Numbers } from '../ports/numbers';
import type { ListAnswer } from './moment.request';

/** The moment that a list shows. */
export interface Moment {
  /** the moment that was asked for */
  readonly now: Instant;
  /** the present: it decides what the reader may see */
  readonly today: Instant;
  /** the last position known then; set only for the past */
  readonly position: bigint | undefined;
}

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

/** How the whole of a list is read, and what its file needs of an entry. */
export interface WholeReading<Entry, Row> {
  readonly view: Pick<View, 'name'>;
  /** at most `limit` entries of one snapshot, in pages */
  readonly pages: (
    moment: Moment & { readonly limit: number; readonly size: number },
  ) => AsyncIterable<readonly Entry[]>;
  readonly row: (entry: Entry, now: Instant) => Row;
}

/** A list as a whole, and the moment that it shows. */
export interface WholeList<Row> {
  readonly rows: readonly Row[];
  readonly moment: Moment;
}

/** The most rows of a file. */
const MOST_ROWS = 10_000;
const PAGE = 200;

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
    const { now, today, position } = await this.moment(asOf);
    await caughtUp(this.projections, view, position ?? readAfter);
    const { items, nextCursor } = await list(position, now, today);
    const numbers = await this.numbers.of(items.flatMap(ids));
    return {
      items: items.map((entry) => answer(entry, numbers, now)),
      nextCursor,
      ...(position !== undefined && { position: (seen ? lastOf(items.map(seen)) : position).toString() }),
    };
  }

  /**
   * The whole of a list, with other requests served between its pages. Throws like `read`, and 400 `list-too-long` when it
   * has more than 10,000 rows.
   */
  async whole<Entry, Row>(
    asOf: Instant | undefined,
    { readAfter }: Pick<OperationFacts, 'readAfter'>,
    { view, pages, row }: WholeReading<Entry, Row>,
  ): Promise<WholeList<Row>> {
    const moment = await this.moment(asOf);
    await caughtUp(this.projections, view, moment.position ?? readAfter);
    const rows: Row[] = [];
    for await (const page of pages({ ...moment, limit: MOST_ROWS + 1, size: PAGE })) {
      rows.push(...page.map((entry) => row(entry, moment.now)));
      if (rows.length > MOST_ROWS) throw new Problem('list-too-long');
      await nextTurn();
    }
    return { rows, moment };
  }

  private async moment(asOf: Instant | undefined): Promise<Moment> {
    const today = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, today));
    return { now: asOf ?? today, today, position };
  }
}
