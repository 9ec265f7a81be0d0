import { Injectable } from '@nestjs/common';
import { Definitions } from './definitions/definitions';
import type { Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import { MONTH } from './definitions/dimensions';
import type { Subject } from './facts/fact';
import { ChangedQuery, type Changing, type GroupedVersion, type Standing } from './facts/changed.query';
import { monthEnds } from './facts/month-ends';
import { nameOfFigure } from './statistics';

/** The changes of one figure between two positions of the log. */
export interface Change {
  /** units counted now but not before */
  readonly added: readonly string[];
  /** units counted before but not now */
  readonly removed: readonly string[];
  /** units counted at both positions: of a share those that entered or left the numerator, of a mean those with another number */
  readonly turned: readonly string[];
  /** the positions of the events that caused the change, in log order */
  readonly positions: readonly bigint[];
}

/** A query for the changes between two positions; the figures are selected as in any other query. */
export type ChangesAsked = Omit<Changing, 'table' | 'indicator' | 'limit'> & {
  readonly indicators: readonly Indicator[];
  /** those of some subjects whose facts are left out; by default none */
  readonly hidden?: (subjects: readonly Subject[]) => Promise<ReadonlySet<string>>;
};

/** All changes by figure name, and the indicators whose units are truncated. */
export interface AllChanges {
  readonly of: ReadonlyMap<string, Change>;
  readonly cutShort: ReadonlySet<Indicator>;
}

/** The maximum number of units returned per indicator. */
const MOST_UNITS = 5_000;

/** Finds the units and events behind the difference between the figures at two positions. */
@Injectable()
export class Changes {
  constructor(
    private readonly definitions: Definitions,
    private readonly query: ChangedQuery,
  ) {}

  async between({ indicators, hidden = noneOf, ...asked }: ChangesAsked, limit = MOST_UNITS): Promise<AllChanges> {
    const of = new Map<string, Change>();
    const cutShort = new Set<Indicator>();
    for (const indicator of indicators) {
      const table = this.definitions.viewFor(indicator).facts;
      for (const { month, ...part } of partsOf(indicator, asked)) {
        const units = byUnit(await this.query.versions({ ...asked, ...part, table, indicator, limit: limit + 1 }));
        if (units.length > limit) cutShort.add(indicator);
        const shown = units.slice(0, limit);
        const left = await hidden(shown.flatMap((unit) => unit.map(({ subject }) => subject)));
        const seen = shown.map((unit) => unit.filter(({ subject }) => !left.has(subject.id)));
        for (const [name, change] of changesOf(indicator, seen, { ...asked, month })) of.set(name, change);
      }
    }
    return { of, cutShort };
  }
}

const noneOf = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());

type Asked = Pick<ChangesAsked, 'period' | 'groupBy' | 'after'>;

/** A query in parts: stocks by month are those at the end of each month. */
const partsOf = ({ timing }: Indicator, { period, groupBy, after }: Asked) => {
  if (timing !== 'STOCK' || !groupBy.includes(MONTH.name)) return [{ period, groupBy, month: undefined }];
  const others = groupBy.filter((dimension) => dimension !== MONTH.name);
  return monthEnds(period, undefined, after.now).map((end) => ({ ...end, groupBy: others }));
};

type Unit = readonly GroupedVersion[];

const byUnit = (versions: readonly GroupedVersion[]): Unit[] => {
  const units = new Map<string, GroupedVersion[]>();
  for (const version of versions) {
    const unit = units.get(version.counted);
    if (unit) unit.push(version);
    else units.set(version.counted, [version]);
  }
  return [...units.values()];
};

/** The groups of a version; it counts once in each. A month is that of all versions, whose values then lack it. */
const groupsOf = ({ values }: GroupedVersion, groupBy: readonly string[], month: string | undefined): Group[] => {
  const others = month === undefined ? groupBy : groupBy.filter((dimension) => dimension !== MONTH.name);
  return groupBy.reduce<Group[]>(
    (groups, dimension) =>
      groups.flatMap((group) =>
        (others.includes(dimension) ? values[others.indexOf(dimension)]! : [month!]).map((value) => ({
          ...group,
          [dimension]: value,
        })),
      ),
    [{}],
  );
};

/** A change being collected. */
interface Draft {
  readonly added: string[];
  readonly removed: string[];
  readonly turned: string[];
  readonly positions: Set<bigint>;
}

const sorted = (positions: Iterable<bigint>): bigint[] =>
  [...positions].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));

const changesOf = (
  indicator: Indicator,
  units: readonly Unit[],
  {
    groupBy,
    before,
    after,
    month,
  }: Pick<ChangesAsked, 'groupBy' | 'before' | 'after'> & {
    readonly month: string | undefined;
  },
): Map<string, Change> => {
  const drafts = new Map<string, Draft>();
  for (const unit of units) {
    const cells = new Map<string, GroupedVersion[]>();
    for (const version of unit) {
      for (const group of groupsOf(version, groupBy, month)) {
        const name = nameOfFigure({ indicator, group });
        cells.set(name, [...(cells.get(name) ?? []), version]);
      }
    }
    for (const [name, versions] of cells) {
      const membership = (position: bigint) => membershipAt(versions, position, position > before.position);
      const [then, now] = [membership(before.position), membership(after.position)];
      if (then === now) continue;
      const change = drafts.get(name) ?? { added: [], removed: [], turned: [], positions: new Set() };
      drafts.set(name, change);
      (then === 'out' ? change.added : now === 'out' ? change.removed : change.turned).push(versions[0]!.counted);
      for (const position of turnsBetween(versions, membership, before.position, after.position))
        change.positions.add(position);
    }
  }
  return new Map(
    [...drafts].map(([name, { positions, ...moved }]) => [name, { ...moved, positions: sorted(positions) }]),
  );
};

const membershipAt = (versions: readonly GroupedVersion[], position: bigint, later: boolean): Standing => {
  const standings = versions
    .filter(({ knownFrom, knownTo }) => knownFrom <= position && (knownTo === null || knownTo > position))
    .map(({ before, after }) => (later ? after : before));
  return standings.includes('met') ? 'met' : (standings.find((standing) => standing !== 'out') ?? 'out');
};

/** The positions at which a unit entered or left the cell or the numerator; each is the position of an event. */
const turnsBetween = (
  versions: readonly GroupedVersion[],
  membership: (position: bigint) => Standing,
  before: bigint,
  after: bigint,
): bigint[] => {
  const edges = versions.flatMap(({ knownFrom, knownTo }) => (knownTo === null ? [knownFrom] : [knownFrom, knownTo]));
  let last = membership(before);
  return sorted(new Set(edges.filter((edge) => edge > before && edge <= after))).filter((edge) => {
    const turned = membership(edge) !== last;
    last = membership(edge);
    return turned;
  });
};
