import type { AreaCode, Instant, Label } from '@center/kernel';
import type { AreaDefined } from './events';
import { notUnderstood } from './streams';

/** An area and what it is called since when. */
export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
}

/** Every area by its code. */
export type Areas = ReadonlyMap<AreaCode, Area>;

/** Folds the stream of areas: the last name of each counts. */
export const evolveAreas = (areas: Areas | undefined, event: AreaDefined): Areas =>
  event.type === 'AreaDefined' ? new Map(areas).set(event.data.code, event.data) : notUnderstood(event);

/** Names areas, or renames them. Says nothing of those that have that name. */
export const defineAreas =
  (areas: readonly Area[]) =>
  (known: Areas | undefined): AreaDefined[] =>
    areas.filter(({ code, name }) => known?.get(code)?.name !== name).map((data) => ({ type: 'AreaDefined', data }));
