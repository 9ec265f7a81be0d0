import { FORMAT_DESCRIPTION, IsOneOf } from '@center/web';
import { FORMATS } from '../exports/format';

/** The requested response format. */
export class FormatRequest {
  @IsOneOf(FORMATS, { optional: true, description: FORMAT_DESCRIPTION })
  format?: (typeof FORMATS)[number];
}
