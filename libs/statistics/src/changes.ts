import { Injectable } from '@nestjs/common';
import type { Dimension, Group } from './definitions/dimensions';
import type { Indicator } from './definitions/indicator';
import { ChangedQuery, type Changing, type StandingVersion } from './facts/changed.query';
import { nameOfFigure } from './statistics';

/** What has changed in one figure between two positions of the log. */
export interface Change {
  /** the units that count now and did not */
  readonly added: readonly string[];
  /** the units that counted and do not now */
  readonly removed: readonly string[];
  /** of a share: units that count below the line as before and have changed sides above it */
  readonly turned: readonly string[];
  /** the positions of the events that did it, in the order of the log */
  readonly positions: readonly bigint[];
}

/** Between which positions changes are told; of which figures as in any other question. */
export type ChangesAsked = Omit<Changing, 'indicator' | 'limit'> & { readonly indicators: readonly Indicator[] };

/** All changes by the names of their figures, and the indicators of which not all units could be told. */
export interface AllChanges {
  readonly of: ReadonlyMap<string, Change>;
  readonly cutShort: ReadonlySet<Indicator>;
}

/** How many units of an indicator are told at most. */
const MOST_UNITS = 5_000;

type Standing = 'out' | 'in' | 'met';

/** Tells which units, and which events, make the difference between the figures of two positions. */
@Injectable()
export class Changes {
  constructor(private readonly query: ChangedQuery) {}

  async between({ indicators, ...asked }: ChangesAsked, limit = MOST_UNITS): Promise<AllChanges> {
    const of = new Map<string, Change>();
    const cutShort = new Set<Indicator>();
    for (const indicator of indicators) {
      const units = byUnit(await this.query.versions({ ...asked, indicator, limit: limit + 1 }));
      if (units.length > limit) cutShort.add(indicator);
      for (const [name, change] of changesOf(indicator, units.slice(0, limit), asked)) of.set(name, change);
    }
    return { of, cutShort };
  }
}

type Unit = readonly StandingVersion[];

const byUnit = (versions: readonly StandingVersion[]): Unit[] => {
  const units = new Map<string, StandingVersion[]>();
  for (const version of versions) {
    const unit = units.get(version.counted);
    if (unit) unit.push(version);
    else units.set(version.counted, [version]);
  }
  return [...units.values()];
};

/** The groups in which a version stands: it counts once in each. */
const groupsOf = ({ values }: StandingVersion, groupBy: readonly Dimension[]): Group[] =>
  groupBy.reduce<Group[]>(
    (groups, dimension, nth) =>
      groups.flatMap((group) => values[nth]!.map((value) => ({ ...group, [dimension]: value }))),
    [{}],
  );

/** A change on its way. */
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
  { groupBy, before, after }: Pick<ChangesAsked, 'groupBy' | 'before' | 'after'>,
): Map<string, Change> => {
  const told = new Map<string, Draft>();
  for (const unit of units) {
    const cells = new Map<string, StandingVersion[]>();
    for (const version of unit) {
      for (const group of groupsOf(version, groupBy)) {
        const name = nameOfFigure({ indicator, group });
        cells.set(name, [...(cells.get(name) ?? []), version]);
      }
    }
    for (const [name, versions] of cells) {
      const standing = (position: bigint) => standingAt(versions, position, indicator);
      const [then, now] = [standing(before), standing(after)];
      if (then === now) continue;
      const change = told.get(name) ?? { added: [], removed: [], turned: [], positions: new Set() };
      told.set(name, change);
      (then === 'out' ? change.added : now === 'out' ? change.removed : change.turned).push(versions[0]!.counted);
      for (const position of turnsBetween(versions, standing, before, after)) change.positions.add(position);
    }
  }
  return new Map(
    [...told].map(([name, { positions, ...moved }]) => [name, { ...moved, positions: sorted(positions) }]),
  );
};

const standingAt = (versions: readonly StandingVersion[], position: bigint, { counting }: Indicator): Standing => {
  const known = versions.filter(
    ({ knownFrom, knownTo }) => knownFrom <= position && (knownTo === null || knownTo > position),
  );
  if (known.length === 0) return 'out';
  return counting === 'SHARE' && known.some(({ met }) => met) ? 'met' : 'in';
};

/** The positions at which a unit has come in, gone out or changed sides: each is an event's. */
const turnsBetween = (
  versions: readonly StandingVersion[],
  standing: (position: bigint) => Standing,
  before: bigint,
  after: bigint,
): bigint[] => {
  const edges = versions.flatMap(({ knownFrom, knownTo }) => (knownTo === null ? [knownFrom] : [knownFrom, knownTo]));
  let last = standing(before);
  return sorted(new Set(edges.filter((edge) => edge > before && edge <= after))).filter((edge) => {
    const turned = standing(edge) !== last;
    last = standing(edge);
    return turned;
  });
};
