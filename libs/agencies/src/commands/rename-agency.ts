import { type Instant, typedLabel } from '@center/kernel';
import { aheadWarnings, BusinessTimeRequest, IsInstant, IsText } from '@center/web';
import { renameAgency } from '../domain/agency';
import { momentOf } from '../domain/period';
import { agencyCommand } from './register-command';
import { startOf } from './start';

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
  check: ({ from }, now) => void startOf(from, now),
  decide: ({ body: { name, from }, context, now, warn }) => {
    aheadWarnings(from, now, '/from').forEach(warn);
    return renameAgency({ name: typedLabel(name), from: startOf(from, now), ...momentOf(context) });
  },
});
