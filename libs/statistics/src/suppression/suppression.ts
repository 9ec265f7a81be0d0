import { type Cube, type CubeCell, type Line, linesOf, placeName, subsets, tableName, withZeros } from './cube';
import { DisclosureGraph } from './disclosure-graph';

/** Counts below this are suppressed for readers who may not see facts. */
export const THRESHOLD = 5;

/** The maximum number of dimensions of a query with suppression, which considers every total of the query. */
export const MOST_DIMENSIONS = 2;

/** Whether a query can be answered with suppression. */
export const isSuppressible = (groupBy: readonly string[]): boolean => groupBy.length <= MOST_DIMENSIONS;

/** The suppressed cells of each table. */
type Suppressed = Map<string, Set<string>>;

const isSmall = ({ count }: CubeCell): boolean => count > 0 && count < THRESHOLD;

/**
 * The cells to suppress in the finest table of a cube of at most two dimensions, so that no small count can be computed from
 * the published cells and the totals of every coarser grouping, which other queries return. The coarser tables are
 * suppressed first and in the same way, so all queries for one period and one instant agree. The result does not depend on
 * the order of the cells: two responses that suppress different cells of one table would disclose both.
 */
export const suppressedPlaces = (counts: Cube, dimensions: number): ReadonlySet<string> => {
  const cube: Cube = new Map([...counts].map(([table, cells]) => [table, cells.toSorted(byPlace)]));
  const suppressed: Suppressed = new Map();
  for (const table of subsets(dimensions)) {
    const cells = withZeros(cube.get(tableName(table)) ?? [], table.length);
    const here = new Set(cells.filter(isSmall).map(({ place }) => placeName(place)));
    suppressed.set(tableName(table), here);
    if (table.length > 0) suppressTable(new SuppressionTable(table, cells, cube, suppressed, here));
  }
  return suppressed.get(tableName(Array.from({ length: dimensions }, (_, one) => one)))!;
};

/** The cells to suppress in a table of two dimensions whose cells add up along both. */
export const suppressedPairs = (cells: readonly CubeCell[]): ReadonlySet<string> => {
  const totals = (dimensions: readonly number[]): CubeCell[] => {
    const sums = new Map<string, CubeCell>();
    for (const { place, count } of cells) {
      const total = dimensions.map((nth) => place[nth]!);
      sums.set(placeName(total), { place: total, count: (sums.get(placeName(total))?.count ?? 0) + count });
    }
    return [...sums.values()];
  };
  return suppressedPlaces(new Map(subsets(2).map((table) => [tableName(table), totals(table)])), 2);
};

const byPlace = (one: CubeCell, other: CubeCell): number => (placeName(one.place) < placeName(other.place) ? -1 : 1);

const suppressTable = (table: SuppressionTable): void => {
  for (let before = -1; before < table.here.size;) {
    before = table.here.size;
    for (const line of table.lines) suppressLine(line, table);
    if (table.here.size === before) table.suppressComplementary();
  }
};

/** Suppresses more cells of a line until those suppressed in it could sum to a small or a larger count, given its total. */
const suppressLine = ({ cells, table, total }: Line, { here, suppressed, isSuppressed }: SuppressionTable): void => {
  const totalSuppressed = suppressed.get(table)!.has(total);
  const candidates = cells.filter((cell) => !isSuppressed(cell)).sort(cheaper);
  while (!isProtected(cells.filter(isSuppressed), totalSuppressed)) {
    const next = candidates.shift();
    if (!next) return;
    here.add(placeName(next.place));
  }
};

/** The smallest count is suppressed first; an empty cell only when no other is left. */
const cheaper = (one: CubeCell, other: CubeCell): number =>
  Number(one.count === 0) - Number(other.count === 0) || one.count - other.count;

/** The lower bound of suppressed cells that a reader knows: 1, unless an empty cell is suppressed as well. */
const leastOf = (suppressed: readonly CubeCell[]): number => (suppressed.some(({ count }) => count === 0) ? 0 : 1);

const isProtected = (suppressed: readonly CubeCell[], totalSuppressed: boolean): boolean => {
  if (totalSuppressed) return suppressed.length > 0;
  if (suppressed.length === 0) return true;
  const sum = suppressed.reduce((total, { count }) => total + count, 0);
  return suppressed.length > 1 && sum - leastOf(suppressed) * (suppressed.length - 1) >= THRESHOLD;
};

/** A table being suppressed. */
class SuppressionTable {
  readonly lines: readonly Line[];

  constructor(
    private readonly dimensions: readonly number[],
    private readonly cells: readonly CubeCell[],
    private readonly cube: Cube,
    readonly suppressed: Suppressed,
    readonly here: Set<string>,
  ) {
    this.lines = linesOf(cells, dimensions);
  }

  readonly isSuppressed = ({ place }: CubeCell): boolean => this.here.has(placeName(place));

  /**
   * Complementary suppression: while the published cells and totals disclose a small count, suppresses one more cell,
   * in its row or column if possible. The test is exact for two dimensions (Gusfield 1988, see `DisclosureGraph`).
   */
  suppressComplementary(): void {
    const disclosed = this.disclosed();
    if (!disclosed) return;
    const published = this.cells.filter((cell) => !this.isSuppressed(cell));
    const near = published.filter(({ place }) => place.some((value, nth) => disclosed[nth] === value));
    const next = (near.length > 0 ? near : published).sort(cheaper)[0];
    if (next) this.here.add(placeName(next.place));
  }

  /** The row and column of a disclosed small count, of a cell or of the total of a line. */
  private disclosed(): readonly (string | null | undefined)[] | undefined {
    const [rows, columns] =
      this.dimensions.length === 1 ? ['', undefined] : this.dimensions.map((nth) => tableName([nth]));
    const at = (place: CubeCell['place']) => (columns === undefined ? [undefined, place[0]!] : [place[0]!, place[1]!]);
    const suppressedCells = this.cells.filter(this.isSuppressed);
    const cells = suppressedCells.map(({ place, count }) => {
      const [row, column] = at(place).map((value) => (value === undefined ? placeName([]) : placeName([value])));
      return { name: placeName(place), row: row!, column: column!, count, place };
    });
    const graph = new DisclosureGraph({
      cells,
      rows: this.suppressed.get(rows)!,
      columns: columns === undefined ? new Set(cells.map(({ column }) => column)) : this.suppressed.get(columns)!,
      total: this.suppressed.get('')!.size > 0,
      least: leastOf(suppressedCells),
    });
    const cell = cells.find((one) => isSmall(one) && graph.disclosesCell(one));
    if (cell) return at(cell.place);
    if (columns === undefined) return undefined;
    const row = this.smallIn(rows).find((name) => graph.disclosesRow(name));
    if (row !== undefined) return [...(JSON.parse(row) as (string | null)[]), undefined];
    const column = this.smallIn(columns).find((name) => graph.disclosesColumn(name));
    return column === undefined ? undefined : [undefined, ...(JSON.parse(column) as (string | null)[])];
  }

  private smallIn(table: string): string[] {
    return (this.cube.get(table) ?? []).filter(isSmall).map(({ place }) => placeName(place));
  }
}
