import type { ChildId } from '@center/kernel';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { VISIT_KINDS, type VisitKind } from '../../domain/codes';
import { recordVisit } from '../../domain/records';

class RecordVisitRequest extends BusinessTimeRequest {
  @IsOneOf(VISIT_KINDS)
  kind!: VisitKind;

  @IsText({ optional: true, max: 200 })
  place?: string;

  @IsText()
  finding!: string;

  @IsUuidId({ list: { max: 500 }, optional: true })
  childrenSeen: ChildId[] = [];
}

export const RecordVisit = caseCommand({
  name: 'record-visit',
  path: 'visits',
  zh: '走访',
  en: 'Record a visit',
  body: RecordVisitRequest,
  decide: ({ body: { kind, place, finding, childrenSeen }, context, seal }) =>
    recordVisit({
      ...context,
      kind,
      childrenSeen: [...new Set(childrenSeen)],
      ...seal('VisitRecorded', { place, finding }),
    }),
});
