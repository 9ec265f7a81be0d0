import { BusinessTimeRequest, CommandAnswer, IsCalendarDate, IsNested, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallOn, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Desk, type Done } from '../../cases';
import type { Case, Child } from '../../domain/case';
import { identifyChild } from '../../domain/child';
import { CHILD_CATEGORIES, type ChildCategory, SEXES, type Sex } from '../../domain/codes';
import { sealChild } from '../../intake/lead-sealing';
import { GuardianRequest, SHORT } from '../../intake/lead.request';

/** What became known of a child; what is left out stays as it was. */
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

type Call = CallOn<'childId'>;

export class IdentifyChild extends CaseCommand<IdentifyChildRequest, Call> {}

@CommandHandler(IdentifyChild)
export class IdentifyChildHandler implements ICommandHandler<IdentifyChild> {
  constructor(private readonly cases: Cases) {}

  execute(command: IdentifyChild): Promise<Done> {
    const { childId } = command.call;
    return this.cases.give('identify-child', command, async (state, desk) => {
      const facts = await sealedFacts(state, command, desk);
      const nothingNew = await isKnown(state.children.get(childId)!, command.body, desk.says);
      return identifyChild({ ...desk.doing, ...facts, childId, nothingNew })(state);
    });
  }
}

/** Only what was told goes into the event; who the child is changes only with a number that says so. */
const sealedFacts = async (state: Case, { call, body }: IdentifyChild, { seal }: Desk) => {
  const known = state.children.get(call.childId)!.personId;
  const where = { place: '', childId: call.childId, areaCode: state.area?.code, known };
  const { personId, identityStatus, sex, categories, ...sealed } = await sealChild(
    seal('ChildIdentified'),
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

const isKnown = async (child: Child, body: IdentifyChildRequest, says: Desk['says']): Promise<boolean> => {
  const { guardian } = body;
  const codes = [
    body.sex === undefined || body.sex === child.sex,
    body.categories === undefined ||
      (body.categories.length === child.categories.length &&
        body.categories.every((one) => child.categories.includes(one))),
  ];
  const texts = await Promise.all([
    ...(['name', 'idNumber', 'birthDate', 'address'] as const).map(
      (field) => body[field] === undefined || says(child[field], body[field]),
    ),
    ...(['name', 'phone', 'relation'] as const).map(
      (field) => guardian?.[field] === undefined || says(child.guardian?.[field], guardian[field]),
    ),
  ]);
  return [...codes, ...texts].every(Boolean);
};

@Controller('v1/cases/:caseId/children/:childId')
export class IdentifyChildRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('identify-child', 'identify', {
    zh: '补充未成年人信息',
    en: 'Tell more of a child',
    answer: CommandAnswer,
  })
  identifyChild(@OnCase() call: Call, @Body() body: IdentifyChildRequest): Promise<Done> {
    return this.commands.execute(new IdentifyChild(call, body));
  }
}
