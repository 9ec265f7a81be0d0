import type { CommandCall } from '@center/command-handling';
import { type AreaCode, asOfNow, type Instant, typedLabel } from '@center/kernel';
import { BusinessTimeRequest, field, invalidRequest, IsInstant, IsText } from '@center/web';
import { defineAreas } from '../domain/area';
import { momentOf } from '../domain/period';
import { areasStream } from '../domain/streams';
import { Register } from '../register';
import { AreaAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

const PART_OF_A_COUNTY = '^\\d{9}(\\d{3})?$';

/** The code of a township or a village. */
export const IsPartCode = (): PropertyDecorator =>
  field({
    code: 'must-be-area-code',
    holds: (value) => typeof value === 'string' && new RegExp(PART_OF_A_COUNTY).test(value),
    schema: { type: 'string', pattern: PART_OF_A_COUNTY, example: '370682001201' },
  });

class DefineAreaRequest extends BusinessTimeRequest {
  @IsPartCode()
  code!: AreaCode;

  @IsText({ max: 80, line: true, description: '名称，不得为个人姓名 · name, must not be a person’s name' })
  name!: string;

  @IsInstant({
    optional: true,
    description: '自此时起，不可在将来，缺省为 at · since when, not in the future; `at` by default',
  })
  from?: Instant;
}

export const DefineArea = administratorCommand({
  name: 'define-area',
  path: 'v1/areas',
  zh: '设立或更名镇街、村居',
  en: 'Define or rename a township (nine digits) or a village (twelve)',
  writes: ['AreaDefined'],
  tag: '区划 Areas',
  body: DefineAreaRequest,
  answer: AreaAnswer,
  refusals: ['unknown-area', 'area-ended', 'label-looks-personal'],
  example: { code: '370682001201', name: '第一村' },
  needs: [Register],
  execute: async (call: CommandCall, { code, name, from }, register) => {
    if (from && !asOfNow(from, call.now)) throw invalidRequest({ pointer: '/from', code: 'in-the-future' });
    const decided = momentOf(call.context);
    const decide = defineAreas({ areas: [{ code, name: typedLabel(name), from: from ?? decided.at }], decided });
    return { code, ...(await register.execute(areasStream, undefined, registerCall('define-area', call), decide)) };
  },
});
