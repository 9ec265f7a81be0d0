import type { AreaCode, Instant } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsAreaCode, IsInstant, IsVillageCode } from '@center/web';

/** The most villages of one appointment. */
export const MOST_DUTY_AREAS = 200;

/** The term of an appointment and its areas. */
export class TermRequest extends BusinessTimeRequest {
  @IsAreaCode({ optional: true, description: '缺省为单位辖区 · the agency’s area by default' })
  areaCode?: AreaCode;

  @IsVillageCode({
    optional: true,
    list: { max: MOST_DUTY_AREAS },
    description: '责任村居，十二位代码 · the villages that the officer is responsible for, twelve digits',
  })
  dutyAreas?: AreaCode[];

  @IsInstant({
    optional: true,
    description: '任职起始，可在将来，缺省为 at · start of the post, may be in the future; `at` by default',
  })
  from?: Instant;

  @IsInstant({
    optional: true,
    description:
      '任期届满，届时自行终止，缺省为无期限 · end of the term, at which the post ends by itself; open-ended by default',
  })
  until?: Instant;
}

/** The term that a request states; it starts at `at` by default. Throws a 400 for one that ends before it starts. */
export const termOf = ({ areaCode, dutyAreas, from: asked, until }: TermRequest, at: Instant) => {
  const from = asked ?? at;
  if (until !== undefined && until <= from) throw invalidRequest({ pointer: '/until', code: 'not-in-order' });
  return { from, ...(until && { until }), ...(areaCode && { areaCode }), ...(dutyAreas && { dutyAreas }) };
};
