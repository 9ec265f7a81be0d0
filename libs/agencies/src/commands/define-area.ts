import { type CommandCall, withWarnings } from '@center/command-handling';
import { type AreaCode, type Instant, typedLabel } from '@center/kernel';
import { aheadWarnings, BusinessTimeRequest, Created, field, IsInstant, IsText } from '@center/web';
import { defineAreas, undated } from '../domain/area';
import { momentOf } from '../domain/period';
import { areasStream } from '../domain/streams';
import { Register } from '../register';
import { AreaAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';
import { startOf } from './start';

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
  zh: '设立（201）或更名（200）镇街、村居',
  en: 'Define (201) or rename (200) a township (nine digits) or a village (twelve)',
  writes: ['AreaDefined'],
  tag: '区划 Areas',
  body: DefineAreaRequest,
  answer: AreaAnswer,
  mayCreate: true,
  refusals: ['unknown-area', 'area-ended', 'label-looks-personal'],
  example: { code: '370682001201', name: '第一村' },
  needs: [Register],
  execute: async (call: CommandCall, { code, name, from: stated }, register) => {
    const decided = momentOf(call.context);
    const from = startOf(stated, call.now) ?? decided.at;
    const area = { code, name: typedLabel(name), from };
    let isNew = false;
    const own = registerCall('define-area', call);
    const written = await register.execute(areasStream, undefined, own, (areas) => {
      const known = areas?.get(code);
      isNew = !known;
      return defineAreas({ areas: [stated === undefined ? undated(area, known) : area], decided })(areas);
    });
    const answer = { code, ...written };
    return withWarnings(
      isNew ? new Created(`/v1/areas/${code}`, answer) : answer,
      aheadWarnings(stated, call.now, '/from'),
    );
  },
});
