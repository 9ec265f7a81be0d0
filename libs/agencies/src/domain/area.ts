import type { AreaCode, Instant, Label } from '@center/kernel';
import type { AreaDefined } from './events';

/** An area and what it is called since when. */
export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
  readonly from: Instant;
}

/** Folds an area's stream: the last name counts. */
export const evolveArea = (_: Area | undefined, event: AreaDefined): Area => event.data;

/** Names an area, or renames it. Says nothing when it has that name. */
export const defineArea =
  (area: Area) =>
  (known: Area | undefined): AreaDefined[] =>
    known?.name === area.name ? [] : [{ type: 'AreaDefined', data: area }];
