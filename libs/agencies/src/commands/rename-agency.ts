import { asOfNow, type Instant, typedLabel } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsInstant, IsText } from '@center/web';
import { renameAgency } from '../domain/agency';
import { momentOf } from '../domain/period';
import { agencyCommand } from './register-command';

class RenameAgencyRequest extends BusinessTimeRequest {
  @IsText({ max: 80, line: true, description: '公开名称，不得为个人姓名 · public name, must not be a person’s name' })
  name!: string;

  @IsInstant({
    optional: true,
    description:
      '名称自此时起用，不可在将来，缺省为 at · since when it has the name, not in the future; `at` by default',
  })
  from?: Instant;
}

export const RenameAgency = agencyCommand({
  name: 'rename-agency',
  path: 'rename',
  zh: '单位更名；此前的记录保留原名',
  en: 'Rename an agency; earlier records keep its earlier name',
  body: RenameAgencyRequest,
  check: ({ from }, now) => {
    if (from && !asOfNow(from, now)) throw invalidRequest({ pointer: '/from', code: 'in-the-future' });
  },
  decide: ({ body: { name, from }, context }) =>
    renameAgency({ name: typedLabel(name), from: from ?? context.at, ...momentOf(context) }),
});
