import { type Cube, type HidingCell, type Line, choices, linesOf, placeName, tableName, withZeros } from './cube';
import { type Equation, determined } from './determined';

/** Counts under this many are not told to those who see only figures. */
export const THRESHOLD = 5;

/** How far a viewer's question may be broken up: the hiding looks at every total of what is asked. */
export const MOST_DIMENSIONS = 2;

/** The hidden places of each table. */
type Hidden = Map<string, Set<string>>;

/**
 * The places to hide in the finest table of a cube, so that no small count can be worked out from the cells shown together
 * with the totals of every coarser grouping, which other questions tell. What is hidden among those totals is found first and the
 * same way, so that all questions about one period and one instant hide in agreement.
 */
export const hiddenPlaces = (cube: Cube, dimensions: number): ReadonlySet<string> => {
  const hidden: Hidden = new Map();
  const equations: (() => Equation[])[] = [];
  for (const table of choices(dimensions)) {
    const cells = withZeros(cube.get(tableName(table)) ?? [], table.length);
    const small = cells.filter(({ count }) => count > 0 && count < THRESHOLD);
    hidden.set(tableName(table), new Set(small.map(({ place }) => placeName(place))));
    const lines = linesOf(cells, table);
    equations.push(() => lines.map((line) => equationOf(line, tableName(table), hidden)));
    hideTable(tableName(table), lines, hidden, () => equations.flatMap((all) => all()));
  }
  return hidden.get(tableName(Array.from({ length: dimensions }, (_, one) => one)))!;
};

const hideTable = (table: string, lines: readonly Line[], hidden: Hidden, equations: () => Equation[]): void => {
  const here = hidden.get(table)!;
  for (let before = -1; before < here.size;) {
    before = here.size;
    for (const line of lines) protect(line, here, hidden.get(line.table)!.has(line.total));
    if (here.size === before) cover(table, lines, here, equations());
  }
};

/** Hides more of a line until what is hidden in it could be small or not small, whatever its total tells. */
const protect = ({ cells }: Line, here: Set<string>, totalHidden: boolean): void => {
  const isHidden = ({ place }: HidingCell): boolean => here.has(placeName(place));
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

const isProtected = (hidden: readonly HidingCell[], totalHidden: boolean): boolean => {
  if (totalHidden) return hidden.length > 0;
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  const least = hidden.some(({ count }) => count === 0) ? 0 : 1; // all that a reader knows of a hidden cell
  return hidden.length > 1 && sum - least * (hidden.length - 1) >= THRESHOLD;
};

/** What a reader knows of a line: its hidden cells make up its total, less what is shown. */
const equationOf = ({ cells, table, total }: Line, own: string, hidden: Hidden): Equation => {
  const unknown = cells.map(({ place }) => placeName(place)).filter((name) => hidden.get(own)!.has(name));
  const equation = new Map<string, 1 | -1>(unknown.map((name) => [`${own}:${name}`, 1]));
  return hidden.get(table)!.has(total) ? equation.set(`${table}:${total}`, -1) : equation;
};

/** Where several lines together give a hidden cell away, hides one more beside it. */
const cover = (table: string, lines: readonly Line[], here: Set<string>, equations: readonly Equation[]): void => {
  const given = determined(equations);
  const isGiven = ({ place }: HidingCell): boolean => given.has(`${table}:${placeName(place)}`);
  const next = lines
    .filter((line) => given.has(`${line.table}:${line.total}`) || line.cells.some((cell) => isGiven(cell)))
    .flatMap(({ cells }) => cells.filter(({ place }) => !here.has(placeName(place))))
    .sort(cheaper)[0];
  if (next) here.add(placeName(next.place));
};
