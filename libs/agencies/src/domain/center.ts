import type { AgencyId, AreaCode, Instant } from '@center/kernel';
import type { CenterFounded } from './events';

/** What a log says about itself in its first event. */
export interface Center {
  readonly centerId: AgencyId;
  readonly demonstration: boolean;
  readonly countyCode: AreaCode;
  readonly at: Instant;
}

/** Folds the center's stream. */
export const evolveCenter = (_: Center | undefined, { data }: CenterFounded): Center => data;

/** Founds the center. Says nothing when it is founded already, whatever was said then. */
export const foundCenter =
  (center: Center) =>
  (founded: Center | undefined): CenterFounded[] =>
    founded ? [] : [{ type: 'CenterFounded', data: center }];
