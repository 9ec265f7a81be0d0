import { BusinessTimeRequest, IsCalendarDate, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import type { DecisionTools } from '@center/command-handling';
import type { Sealing } from '@center/vault';
import type { Case, Child } from '../../domain/case';
import { identifyChild } from '../../domain/child';
import { CHILD_CATEGORIES, type ChildCategory, SEXES, type Sex } from '../../domain/codes';
import { Cases } from '../../cases';
import { sealChild } from '../../intake/lead-sealing';
import { GuardianRequest, SHORT } from '../../intake/lead.request';

/** New information about a child. Omitted fields keep their value. */
export class IdentifyChildRequest extends BusinessTimeRequest {
  @IsText({ optional: true, max: SHORT })
  name?: string;

  @IsText({ optional: true, max: SHORT })
  idNumber?: string;

  @IsCalendarDate({ optional: true })
  birthDate?: string;

  @IsOneOf(SEXES, { optional: true })
  sex?: Sex;

  @IsOneOf(CHILD_CATEGORIES, { list: { max: CHILD_CATEGORIES.length }, optional: true })
  categories?: ChildCategory[];

  @IsText({ optional: true })
  address?: string;

  @IsNested(() => GuardianRequest, { optional: true })
  guardian?: GuardianRequest;
}

/** The event contains only the fields in the request. The person changes only if an ID number identifies another one. */
const sealedFacts = async (
  sealing: Sealing,
  state: Case,
  { childId, personId: known }: Child,
  body: IdentifyChildRequest,
) => {
  const where = { place: '', childId, areaCode: state.area?.code, known };
  const { personId, identityStatus, sex, categories, ...sealed } = await sealChild(
    sealing,
    { sex: 'UNKNOWN', categories: [], ...body },
    where,
  );
  return {
    ...sealed,
    personId,
    ...(body.idNumber && { identityStatus }),
    ...(body.sex && { sex }),
    ...(body.categories && { categories }),
  };
};

const isKnown = async (
  child: Child,
  body: IdentifyChildRequest,
  matches: DecisionTools<string>['matches'],
): Promise<boolean> => {
  const { guardian } = body;
  const codes = [
    body.sex === undefined || body.sex === child.sex,
    body.categories === undefined ||
      (body.categories.length === child.categories.length &&
        body.categories.every((one) => child.categories.includes(one))),
  ];
  const texts = await Promise.all([
    ...(['name', 'idNumber', 'birthDate', 'address'] as const).map(
      (field) => body[field] === undefined || matches(child[field], body[field]),
    ),
    ...(['name', 'phone', 'relation'] as const).map(
      (field) => guardian?.[field] === undefined || matches(child.guardian?.[field], guardian[field]),
    ),
  ]);
  return [...codes, ...texts].every(Boolean);
};

export const IdentifyChild = caseCommand({
  name: 'identify-child',
  path: 'children/:childId/identify',
  zh: '补充未成年人信息',
  en: 'Update a child',
  body: IdentifyChildRequest,
  needs: [Cases],
  decide: async ({ state: own, ids: { childId }, body, context, sealing, matches }, cases) => {
    const state = await cases.recognise(own);
    const child = state.children.get(childId);
    if (!child) return identifyChild({ ...context, childId, nothingNew: false }); // voided
    const facts = await sealedFacts(sealing('ChildIdentified'), state, child, body);
    const nothingNew = await isKnown(child, body, matches);
    return identifyChild({ ...context, ...facts, childId, nothingNew });
  },
});
