/** A suppressed cell, in a row and a column of a table. */
export interface SuppressedCell {
  readonly name: string;
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** The suppressed cells and totals of a table with rows and columns. */
export interface Unpublished {
  readonly cells: readonly SuppressedCell[];
  /** rows and columns whose total is suppressed */
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** whether the grand total is suppressed */
  readonly total: boolean;
  /** the lower bound of a suppressed cell that a reader knows */
  readonly least: number;
}

type Node = string;
interface Edge {
  readonly to: Node;
  /** the cell or total whose count changes along this edge */
  readonly by: string;
}

const row = (name: string): Node => `row ${name}`;
const column = (name: string): Node => `column ${name}`;
const ROWS: Node = 'rows';
const COLUMNS: Node = 'columns';

/**
 * The graph of a table with suppressed cells. Rows and columns are nodes, suppressed cells are edges: from the row to the
 * column if the cell can be larger, back if it can be smaller. Suppressed totals are edges to one extra node for all rows
 * and one for all columns. Moving a count around a cycle changes no published sum, so a cell has more than one possible
 * value exactly when its edge lies on a cycle; otherwise its value is disclosed.
 *
 * D. Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17(3), 1988.
 */
export class DisclosureGraph {
  private readonly edges = new Map<Node, Edge[]>();

  constructor(private readonly unpublished: Unpublished) {
    for (const { name, row: of, column: at, count } of unpublished.cells) {
      this.edge(row(of), column(at), name);
      if (count > unpublished.least) this.edge(column(at), row(of), name);
    }
    for (const name of unpublished.rows) this.bothWays(row(name), ROWS, row(name));
    for (const name of unpublished.columns) this.bothWays(column(name), COLUMNS, column(name));
    if (unpublished.total) this.bothWays(ROWS, COLUMNS, 'total');
  }

  /** Whether a suppressed cell has only one possible value. */
  disclosesCell({ name, row: of, column: at, count }: SuppressedCell): boolean {
    const more = this.reaches(column(at), row(of), name);
    const less = count > this.unpublished.least && this.reaches(row(of), column(at), name);
    return !more && !less;
  }

  /** Whether the suppressed total of a row has only one possible value. */
  disclosesRow(name: string): boolean {
    return !this.reaches(ROWS, row(name), row(name)) && !this.reaches(row(name), ROWS, row(name));
  }

  /** Whether the suppressed total of a column has only one possible value. */
  disclosesColumn(name: string): boolean {
    return !this.reaches(COLUMNS, column(name), column(name)) && !this.reaches(column(name), COLUMNS, column(name));
  }

  private bothWays(one: Node, other: Node, by: string): void {
    this.edge(one, other, by);
    this.edge(other, one, by);
  }

  private edge(from: Node, to: Node, by: string): void {
    const edges = this.edges.get(from);
    if (edges) edges.push({ to, by });
    else this.edges.set(from, [{ to, by }]);
  }

  private reaches(from: Node, to: Node, without: string): boolean {
    const seen = new Set([from]);
    const open = [from];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (here === to) return true;
      for (const edge of this.edges.get(here) ?? []) {
        if (edge.by === without || seen.has(edge.to)) continue;
        seen.add(edge.to);
        open.push(edge.to);
      }
    }
    return false;
  }
}
