import type { AreaCode, Instant, Label } from '@center/kernel';
import type { AreaDefined } from './events';

/** An area and what it is called since when. */
export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
}

/** Every area by its code. */
export type Areas = ReadonlyMap<AreaCode, Area>;

/** Folds the stream of areas: the last name of each counts. */
export const evolveAreas = (areas: Areas | undefined, { data }: AreaDefined): Areas =>
  new Map(areas).set(data.code, data);

/** Names areas, or renames them. Says nothing of those that have that name. */
export const defineAreas =
  (areas: readonly Area[]) =>
  (known: Areas | undefined): AreaDefined[] =>
    areas.filter(({ code, name }) => known?.get(code)?.name !== name).map((data) => ({ type: 'AreaDefined', data }));
