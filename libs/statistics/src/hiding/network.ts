/** A hidden cell between the two lines it is part of. */
export interface HiddenCell {
  readonly name: string;
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** What a reader does not know of a table with rows and columns. */
export interface Unknowns {
  readonly cells: readonly HiddenCell[];
  /** rows and columns whose total is not told */
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** whether the total of all is not told */
  readonly total: boolean;
  /** the least that a hidden cell can be, as far as a reader knows */
  readonly least: number;
}

type Node = string;
interface Step {
  readonly to: Node;
  /** the cell or total that changes by this step */
  readonly by: string;
}

const row = (name: string): Node => `row ${name}`;
const column = (name: string): Node => `column ${name}`;
const ROWS: Node = 'rows';
const COLUMNS: Node = 'columns';

/**
 * Who knows the sums of rows and columns can shift counts around in circles without any sum changing: one cell more, one less
 * in its column, one more in that row, and so on. Rows and columns are the stops, hidden cells the ways between them, and
 * totals that are not told lead out of a line and into another. A cell that is on no circle is certain: it is given away.
 */
export class Network {
  private readonly steps = new Map<Node, Step[]>();

  constructor(private readonly unknown: Unknowns) {
    for (const { name, row: of, column: at, count } of unknown.cells) {
      this.step(row(of), column(at), name);
      if (count > unknown.least) this.step(column(at), row(of), name);
    }
    for (const name of unknown.rows) this.bothWays(row(name), ROWS, row(name));
    for (const name of unknown.columns) this.bothWays(column(name), COLUMNS, column(name));
    if (unknown.total) this.bothWays(ROWS, COLUMNS, 'total');
  }

  /** Whether a hidden cell can only be what it is. */
  tellsCell({ name, row: of, column: at, count }: HiddenCell): boolean {
    const more = this.leads(column(at), row(of), name);
    const less = count > this.unknown.least && this.leads(row(of), column(at), name);
    return !more && !less;
  }

  /** Whether the total of a row that is not told can only be what it is. */
  tellsRow(name: string): boolean {
    return !this.leads(ROWS, row(name), row(name)) && !this.leads(row(name), ROWS, row(name));
  }

  /** Whether the total of a column that is not told can only be what it is. */
  tellsColumn(name: string): boolean {
    return !this.leads(COLUMNS, column(name), column(name)) && !this.leads(column(name), COLUMNS, column(name));
  }

  private bothWays(one: Node, other: Node, by: string): void {
    this.step(one, other, by);
    this.step(other, one, by);
  }

  private step(from: Node, to: Node, by: string): void {
    const steps = this.steps.get(from);
    if (steps) steps.push({ to, by });
    else this.steps.set(from, [{ to, by }]);
  }

  private leads(from: Node, to: Node, without: string): boolean {
    const seen = new Set([from]);
    const open = [from];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (here === to) return true;
      for (const step of this.steps.get(here) ?? []) {
        if (step.by === without || seen.has(step.to)) continue;
        seen.add(step.to);
        open.push(step.to);
      }
    }
    return false;
  }
}
