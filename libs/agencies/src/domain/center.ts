import type { AgencyId, AreaCode, Instant } from '@center/kernel';
import type { CenterFounded } from './events';

/** The data of the first event of a log. */
export interface Center {
  readonly centerId: AgencyId;
  readonly demonstration: boolean;
  readonly countyCode: AreaCode;
  readonly at: Instant;
}

/** Folds the center's stream. */
export const evolveCenter = (_: Center | undefined, { data }: CenterFounded): Center => data;

/** Founds the center. Emits no event if it is already founded, whatever its data. */
export const foundCenter =
  (center: Center) =>
  (founded: Center | undefined): CenterFounded[] =>
    founded ? [] : [{ type: 'CenterFounded', data: center }];
