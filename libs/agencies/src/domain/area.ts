import type { AreaCode, Instant, Label } from '@center/kernel';
import type { AreaDefined } from './events';

/** An area, its name, and since when. */
export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
}

/** All areas by code. */
export type Areas = ReadonlyMap<AreaCode, Area>;

/** Folds the stream of areas; the last name of each wins. */
export const evolveAreas = (areas: Areas | undefined, { data }: AreaDefined): Areas =>
  new Map(areas).set(data.code, data);

/** Names or renames areas. Emits no event for an area that already has the name. */
export const defineAreas =
  (areas: readonly Area[]) =>
  (known: Areas | undefined): AreaDefined[] =>
    areas.filter(({ code, name }) => known?.get(code)?.name !== name).map((data) => ({ type: 'AreaDefined', data }));
