import type { StoredEvent } from '@center/kernel';

/** Executes one SQL statement of a view with unqualified names. Returns its rows (bigints as strings). */
export interface Sql {
  <Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Executes a `COPY … FROM STDIN` with its data in text format. */
  copy(statement: string, data: Buffer): Promise<void>;
}

/** A statement that folds a page like `apply`. Its rows are passed to `Projections.whenFolded`. */
export interface FoldStatement {
  /**
   * `INSERT … SELECT … RETURNING`, which must read from `held`: it has a row if the page may be folded. $1 is the value of
   * the page; the tables are in the schema `views`.
   */
  readonly text: string;
  /** the value of the wanted events of a page; `undefined` if `apply` must fold them */
  value(events: readonly StoredEvent[]): string | undefined;
}

/** A projection of the log into its own tables. A rebuild produces the same rows. */
export interface View {
  /** lower-case letters and `_`; the key of the checkpoint */
  readonly name: string;
  /** from 1; increment it with every change of the tables or the fold: the view is then rebuilt at the next start */
  readonly version: number;
  readonly tables: readonly string[];
  /** creates the tables, and the keys and indexes that `apply` needs, with unqualified names (nothing else: a rebuild moves only tables) */
  readonly ddl: string;
  /** creates the other indexes, after a rebuild has filled the tables */
  readonly indexes?: string;
  /** Commands wait for this view: each page is folded into such views first, before the others. */
  readonly prompt?: boolean;
  /**
   * Columns of one of the tables with published data, which must not change: a rebuild is rejected if one of these rows is
   * missing or different, and the old tables remain.
   */
  readonly keeps?: { readonly table: string; readonly columns: readonly string[] };
  /** folds a page of the subscription in one round trip, in a transaction of its own, for a view that is `prompt` */
  readonly statement?: FoldStatement;
  /** Whether the view folds an event; the others are not passed to `apply`. Default: it folds every event. */
  wants?(event: StoredEvent): boolean;
  /**
   * Whether `apply` does more than write rows because of an event, such as append to the log. A page with such an event is
   * committed synchronously and apart from other views. Default: never.
   */
  acts?(event: StoredEvent): boolean;
  /**
   * Folds the wanted events of a page, in order, within the transaction that moves the checkpoint. Throws on an event that
   * it cannot handle: the view then stops there and reports the fault. Must not depend on the page boundaries.
   */
  apply(events: readonly StoredEvent[], sql: Sql): Promise<void>;
  /** Called at the start of each rebuild, before it folds the first event. */
  beforeRebuild?(): Promise<void>;
}

/** The events of a page that a view folds. */
export const wantedBy = (view: View, page: readonly StoredEvent[]): readonly StoredEvent[] =>
  view.wants ? page.filter((event) => view.wants!(event)) : page;

/** The status of a view. */
export interface ViewStatus {
  readonly view: string;
  /** whether its tables exist in its current version; otherwise it cannot be queried yet */
  readonly built: boolean;
  readonly position: string;
  /** events that it has not folded yet, as counted or estimated by the log */
  readonly lag: number;
  /** seconds since the first of them became known; 0 if there are none */
  readonly lagSeconds: number;
  /** why it has stopped: the error's name, and the position and type of the event; never data */
  readonly fault: string | null;
}

/** Injection token of all views of the program. */
export const VIEWS: unique symbol = Symbol('views');

const NAME = /^[a-z][a-z_]{0,39}$/;

/** Rejects invalid SQL names and duplicate names or tables of views. Throws `RangeError`. */
export const validViews = (views: readonly View[]): readonly View[] => {
  const names = views.map(({ name }) => name);
  const tables = views.flatMap((view) => view.tables);
  if (![...names, ...tables].every((name) => NAME.test(name)) || tables.includes('checkpoint')) {
    throw new RangeError(
      'names of views and tables must consist of lower-case letters and _, and must not be checkpoint',
    );
  }
  if (new Set(names).size < names.length || new Set(tables).size < tables.length) {
    throw new RangeError('duplicate view or table');
  }
  if (!views.every(({ version }) => Number.isInteger(version) && version >= 1)) {
    throw new RangeError('versions of views must be integers from 1');
  }
  return views;
};
