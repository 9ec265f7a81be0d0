import { type Cube, type HidingCell, type Line, choices, linesOf, placeName, tableName, withZeros } from './cube';
import { Network } from './network';

/** Counts under this many are not told to those who see only figures. */
export const THRESHOLD = 5;

/** How far a viewer's question may be broken up: the hiding looks at every total of what is asked. */
export const MOST_DIMENSIONS = 2;

/** Whether a question can be answered to those who see only figures: finer ones cannot be hidden in. */
export const isHidable = (groupBy: readonly string[]): boolean => groupBy.length <= MOST_DIMENSIONS;

/** The hidden places of each table. */
type Hidden = Map<string, Set<string>>;

const isSmall = ({ count }: HidingCell): boolean => count > 0 && count < THRESHOLD;

/**
 * The places to hide in the finest table of a cube of at most two dimensions, so that no small count can be worked out from
 * the cells shown together with the totals of every coarser grouping, which other questions tell. What is hidden among
 * those totals is found first and the same way, so that all questions about one period and one instant hide in agreement.
 */
export const hiddenPlaces = (cube: Cube, dimensions: number): ReadonlySet<string> => {
  const hidden: Hidden = new Map();
  for (const table of choices(dimensions)) {
    const cells = withZeros(cube.get(tableName(table)) ?? [], table.length);
    const here = new Set(cells.filter(isSmall).map(({ place }) => placeName(place)));
    hidden.set(tableName(table), here);
    if (table.length > 0) hideTable(new HidingTable(table, cells, cube, hidden, here));
  }
  return hidden.get(tableName(Array.from({ length: dimensions }, (_, one) => one)))!;
};

/** The places to hide in a table of two dimensions whose cells add up along both. */
export const hiddenPairs = (cells: readonly HidingCell[]): ReadonlySet<string> => {
  const totals = (dimensions: readonly number[]): HidingCell[] => {
    const sums = new Map<string, HidingCell>();
    for (const { place, count } of cells) {
      const total = dimensions.map((nth) => place[nth]!);
      sums.set(placeName(total), { place: total, count: (sums.get(placeName(total))?.count ?? 0) + count });
    }
    return [...sums.values()];
  };
  return hiddenPlaces(new Map(choices(2).map((table) => [tableName(table), totals(table)])), 2);
};

const hideTable = (table: HidingTable): void => {
  for (let before = -1; before < table.here.size;) {
    before = table.here.size;
    for (const line of table.lines) protect(line, table);
    if (table.here.size === before) table.cover();
  }
};

/** Hides more of a line until what is hidden in it could be small or not small, whatever its total tells. */
const protect = ({ cells, table, total }: Line, { here, hidden, isHidden }: HidingTable): void => {
  const totalHidden = hidden.get(table)!.has(total);
  const candidates = cells.filter((cell) => !isHidden(cell)).sort(cheaper);
  while (!isProtected(cells.filter(isHidden), totalHidden)) {
    const next = candidates.shift();
    if (!next) return;
    here.add(placeName(next.place));
  }
};

/** The smallest count that shows anything goes first; an empty cell is hidden when nothing else is left. */
const cheaper = (one: HidingCell, other: HidingCell): number =>
  Number(one.count === 0) - Number(other.count === 0) || one.count - other.count;

/** All that a reader knows of hidden cells: that they are not empty, unless an empty one had to be hidden as well. */
const leastOf = (hidden: readonly HidingCell[]): number => (hidden.some(({ count }) => count === 0) ? 0 : 1);

const isProtected = (hidden: readonly HidingCell[], totalHidden: boolean): boolean => {
  if (totalHidden) return hidden.length > 0;
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  return hidden.length > 1 && sum - leastOf(hidden) * (hidden.length - 1) >= THRESHOLD;
};

/** A table on its way to being safe to tell. */
class HidingTable {
  readonly lines: readonly Line[];

  constructor(
    private readonly dimensions: readonly number[],
    private readonly cells: readonly HidingCell[],
    private readonly cube: Cube,
    readonly hidden: Hidden,
    readonly here: Set<string>,
  ) {
    this.lines = linesOf(cells, dimensions);
  }

  readonly isHidden = ({ place }: HidingCell): boolean => this.here.has(placeName(place));

  /** Where all that is told together gives a small count away, hides one cell more: near it, or wherever one is left. */
  cover(): void {
    const given = this.givenAway();
    if (!given) return;
    const visible = this.cells.filter((cell) => !this.isHidden(cell));
    const near = visible.filter(({ place }) => place.some((value, nth) => given[nth] === value));
    const next = (near.length > 0 ? near : visible).sort(cheaper)[0];
    if (next) this.here.add(placeName(next.place));
  }

  /** The row and column of a small count that can be worked out, be it a cell or the total of a line. */
  private givenAway(): readonly (string | null | undefined)[] | undefined {
    const [rows, columns] =
      this.dimensions.length === 1 ? ['', undefined] : this.dimensions.map((nth) => tableName([nth]));
    const at = (place: HidingCell['place']) =>
      columns === undefined ? [undefined, place[0]!] : [place[0]!, place[1]!];
    const hiddenCells = this.cells.filter(this.isHidden);
    const cells = hiddenCells.map(({ place, count }) => {
      const [row, column] = at(place).map((value) => (value === undefined ? placeName([]) : placeName([value])));
      return { name: placeName(place), row: row!, column: column!, count, place };
    });
    const network = new Network({
      cells,
      rows: this.hidden.get(rows)!,
      columns: columns === undefined ? new Set(cells.map(({ column }) => column)) : this.hidden.get(columns)!,
      total: this.hidden.get('')!.size > 0,
      least: leastOf(hiddenCells),
    });
    const cell = cells.find((one) => isSmall(one) && network.tellsCell(one));
    if (cell) return at(cell.place);
    if (columns === undefined) return undefined;
    const row = this.smallIn(rows).find((name) => network.tellsRow(name));
    if (row !== undefined) return [...(JSON.parse(row) as (string | null)[]), undefined];
    const column = this.smallIn(columns).find((name) => network.tellsColumn(name));
    return column === undefined ? undefined : [undefined, ...(JSON.parse(column) as (string | null)[])];
  }

  private smallIn(table: string): string[] {
    return (this.cube.get(table) ?? []).filter(isSmall).map(({ place }) => placeName(place));
  }
}
