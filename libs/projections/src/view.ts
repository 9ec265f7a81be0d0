import type { StoredEvent } from '@center/kernel';

/** One SQL statement of a view, names unqualified; answers its rows (bigints as text). */
export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A picture folded from the log into tables of its own. It can be thrown away and folded again to the same rows. */
export interface View {
  /** lower-case letters and `_`; names the checkpoint */
  readonly name: string;
  /** from 1; raise it with every change of tables or folding: the view is rebuilt at the next start */
  readonly version: number;
  readonly tables: readonly string[];
  /** makes the tables and their indexes (nothing else: only tables move at the end of a rebuild), names unqualified */
  readonly ddl: string;
  /**
   * What people have been told and must never change, columns of one of the tables: a rebuild after which one of these rows
   * is missing or different is refused, and the old tables stay.
   */
  readonly keeps?: { readonly table: string; readonly columns: readonly string[] };
  /**
   * Folds events, in order, within the transaction that moves the checkpoint. Throws on an event it cannot handle: the
   * view then stops there and says so. Must not depend on how the log is cut into pages.
   */
  apply(events: readonly StoredEvent[], sql: Sql): Promise<void>;
  /** Called each time a rebuild begins, before it folds the first event of the log. */
  beforeRebuild?(): Promise<void>;
}

/** How far a view has come. */
export interface ViewStatus {
  readonly view: string;
  /** whether its tables are there, in its present version: else nothing can be asked of it yet */
  readonly built: boolean;
  readonly position: string;
  /** events of the log that it has not folded yet, as the log counts or estimates them */
  readonly lag: number;
  /** seconds since the first of them became known; 0 when there is none */
  readonly lagSeconds: number;
  /** why it has stopped: an error's name, the position and type of the event; never data */
  readonly fault: string | null;
}

/** Injection token of all views of the program. */
export const VIEWS: unique symbol = Symbol('views');

const NAME = /^[a-z][a-z_]{0,39}$/;

/** Refuses what cannot stand in a statement as a name, and two views of one name or with one table. Throws `RangeError`. */
export const soundViews = (views: readonly View[]): readonly View[] => {
  const names = views.map(({ name }) => name);
  const tables = views.flatMap((view) => view.tables);
  if (![...names, ...tables].every((name) => NAME.test(name)) || tables.includes('checkpoint')) {
    throw new RangeError('views and tables are named by lower-case letters and _, and not checkpoint');
  }
  if (new Set(names).size < names.length || new Set(tables).size < tables.length) {
    throw new RangeError('a view or a table stands twice');
  }
  if (!views.every(({ version }) => Number.isInteger(version) && version >= 1)) {
    throw new RangeError('versions of views are numbers from 1');
  }
  return views;
};
