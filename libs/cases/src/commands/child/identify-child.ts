import type { DecisionTools } from '@center/command-handling';
import type { Instant } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
import { caseCommand } from '../../case-command';
import { Cases } from '../../cases';
import type { Child } from '../../domain/case';
import { identifyChild } from '../../domain/child';
import { birthIn } from '../../intake/child-facts';
import { IdentifyChildRequest } from '../../intake/child.request';
import { type ChildPlace, sealChild } from '../../intake/lead-sealing';
import { comparedFacts } from './births';
import { ChildRecordedAnswer, requireSoundChild, warningsOnChild, warningsOnKnown } from './child-recorded';
import { childrenWithNumber } from './same-number';

/** The event contains only the fields in the request. The person changes only if an ID number identifies another one. */
const sealedFacts = async (sealing: Sealing, body: IdentifyChildRequest, where: ChildPlace) => {
  const child = { sex: 'UNKNOWN' as const, categories: [], ...body };
  const { personId, identityStatus, sex, categories, ...sealed } = await sealChild(sealing, child, where);
  return {
    ...sealed,
    personId,
    ...(sealed.idNumber && { identityStatus }),
    ...(body.sex && { sex }),
    ...(body.categories && { categories }),
  };
};

/** Whether the child is known to have all values of the request. */
const isKnown = async (
  child: Child,
  body: IdentifyChildRequest,
  reported: Instant,
  matches: DecisionTools<string>['matches'],
): Promise<boolean> => {
  const { guardian, idKind } = body;
  const { birthDate, birthYear, birthMonth, ageAt } = birthIn(body, reported);
  const codes = [
    body.sex === undefined || body.sex === child.sex,
    body.categories === undefined ||
      (body.categories.length === child.categories.length &&
        body.categories.every((one) => child.categories.includes(one))),
    idKind === undefined || body.idNumber === undefined || idKind === child.idKind,
    ageAt === undefined || ageAt.on === child.ageAt?.on,
  ];
  const texts = { ...{ name: body.name, idNumber: body.idNumber, birthDate, address: body.address } };
  const numbers = { birthYear: birthYear?.toString(), birthMonth: birthMonth?.toString() };
  const same = await Promise.all([
    ...Object.entries({ ...texts, ...numbers }).map(
      ([field, plain]) => plain === undefined || matches(child[field as 'name'], plain),
    ),
    ageAt === undefined || matches(child.ageAt?.age, ageAt.age.toString()),
    ...(['name', 'phone', 'relation'] as const).map(
      (field) => guardian?.[field] === undefined || matches(child.guardian?.[field], guardian[field]),
    ),
  ]);
  return [...codes, ...same].every(Boolean);
};

export const IdentifyChild = caseCommand({
  name: 'identify-child',
  path: 'children/:childId/identify',
  zh: '补充未成年人信息',
  en: 'Update a child',
  body: IdentifyChildRequest,
  check: requireSoundChild,
  answer: ChildRecordedAnswer,
  needs: [Cases, Vault],
  decide: async ({ state, ids: { childId }, body, context, sealing, matches, warn }, cases, vault) => {
    const whole = await cases.recognise(state);
    const child = whole.children.get(childId);
    if (!child) return identifyChild({ ...context, childId, nothingNew: false }); // voided
    const before = await comparedFacts(vault, child);
    const where = { place: '', childId, areaCode: state.area?.code, known: child, before, reported: context.at };
    warningsOnKnown(body, child, before, context.at).forEach(warn);
    const facts = await sealedFacts(sealing('ChildIdentified'), body, where);
    return identifyChild({
      ...context,
      ...facts,
      childId,
      nothingNew: await isKnown(child, body, context.at, matches),
      sameNumber: await childrenWithNumber(vault, whole, body, child.joinedFrom),
    });
  },
  reads: warningsOnChild,
});
