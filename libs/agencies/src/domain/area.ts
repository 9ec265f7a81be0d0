import { type AreaCode, contains, type Instant, isVillage, type Label, refuse, township } from '@center/kernel';
import { AreaMap } from './area-map';
import type { AreaEndReason } from './codes';
import { beginsThen, type DatedName, withName } from './dated-names';
import type { AreaDefined, AreaEvent } from './events';
import { type BusinessMoment, type Period, runsAt } from './period';

/** An area, its name, and when it existed. */
export interface Area extends Period {
  readonly code: AreaCode;
  /** the last one */
  readonly name: Label;
  /** since when it has its name, if it had another entry before */
  readonly namedFrom?: Instant;
  /** all that it had, in the order of time */
  readonly names: readonly DatedName[];
}

/** All areas by code. */
export type Areas = ReadonlyMap<AreaCode, Area>;

const COUNTY_DIGITS = 6;

/** Folds the stream of areas: of each, the earliest start and the names. Throws `TypeError` for the end of an unknown one. */
export const evolveAreas = (areas: Areas | undefined, event: AreaEvent): Areas => {
  const { code } = event.data;
  return AreaMap.of(areas).with(code, areaAfter(areas?.get(code), event));
};

/** An area after an event. */
export const areaAfter = (known: Area | undefined, event: AreaEvent): Area => {
  if (event.type === 'AreaEnded') {
    if (!known) throw new TypeError('an area that was not defined cannot end');
    return { ...known, to: event.data.to };
  }
  const { code, name, from } = event.data;
  const names = withName(known?.names ?? [], { from, name });
  const last = names.at(-1)!;
  const namedFrom = names.length > 1 && { namedFrom: last.from };
  return { ...known, code, name: last.name, ...namedFrom, names, from: names[0]!.from };
};

/** A definition of areas: each after the one that it is part of. */
export interface DefineAreasInput {
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'from'>[];
  /** absent at the founding */
  readonly decided?: BusinessMoment;
}

/**
 * The event that defines or renames an area; `undefined` if the name is known to begin at that very instant. Any other one is
 * kept, although it says what holds then: another may be entered between. Rejects with `unknown-area` if the area above does
 * not exist, or a township does not exist yet, and with `area-ended` for an area that has ended, or whose area above has.
 */
export const definitionOf = (
  area: DefineAreasInput['areas'][number],
  decided: BusinessMoment | undefined,
  areas: Areas,
): AreaDefined | undefined => {
  const known = areas.get(area.code);
  if (known && beginsThen(known.names, area)) return undefined;
  if (known?.to !== undefined) refuse('area-ended');
  requireAbove(area, areas);
  return { type: 'AreaDefined', data: { ...area, ...decided } };
};

/** An area as defined without a date: one that has the name already is defined as it is. */
export const undated = <Defined extends Pick<Area, 'name' | 'from'>>(
  area: Defined,
  known: Area | undefined,
): Defined => (known?.name === area.name ? { ...area, from: known.names.at(-1)!.from } : area);

/** Defines or renames areas, each after those before it. Emits no event for an area that does not change. Rejects like `definitionOf`. */
export const defineAreas =
  ({ areas, decided }: DefineAreasInput) =>
  (known: Areas | undefined): AreaDefined[] => {
    const state = new Map(known);
    return areas.flatMap((area) => {
      const event = definitionOf(area, decided, state);
      if (!event) return [];
      state.set(area.code, areaAfter(state.get(area.code), event));
      return [event];
    });
  };

/** The area above: of a village the township, of a township the county. */
const above = (code: AreaCode): AreaCode =>
  isVillage(code) ? township(code) : (code.slice(0, COUNTY_DIGITS) as AreaCode);

const requireAbove = ({ code, from }: Pick<Area, 'code' | 'from'>, areas: Areas): void => {
  if (code.length === COUNTY_DIGITS) return;
  const whole = areas.get(above(code)) ?? refuse('unknown-area');
  if (whole.to !== undefined && whole.to <= from) refuse('area-ended');
  if (isVillage(code) && from < whole.from) refuse('unknown-area');
};

/** The end of an area. */
export interface EndAreaInput extends BusinessMoment {
  readonly code: AreaCode;
  readonly reason?: AreaEndReason;
}

/**
 * Ends a village, or a township without villages. Rejects with `unknown-area`, `county-does-not-end`,
 * `ends-before-it-began`, `area-has-villages`.
 */
export const endArea =
  ({ code, at: to, late, reason }: EndAreaInput) =>
  (known: Areas | undefined): AreaEvent[] => {
    const area = known?.get(code) ?? refuse('unknown-area');
    if (code.length === COUNTY_DIGITS) refuse('county-does-not-end');
    if (area.to !== undefined) return [];
    if (to <= area.from) refuse('ends-before-it-began');
    const parts = [...known!.values()].filter((one) => one.code !== code && contains(code, one.code));
    if (parts.some((one) => runsAt(one, to))) refuse('area-has-villages');
    return [{ type: 'AreaEnded', data: { code, to, ...(reason && { reason }), ...(late && { late }) } }];
  };
