import type { ChildId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { VISIT_KINDS, type VisitKind } from '../../domain/codes';
import { recordVisit } from '../../domain/records';

export class RecordVisitRequest extends BusinessTimeRequest {
  @IsOneOf(VISIT_KINDS)
  kind!: VisitKind;

  @IsText({ optional: true, max: 200 })
  place?: string;

  @IsText()
  finding!: string;

  @IsUuidId({ list: { max: 50 }, optional: true })
  childrenSeen: ChildId[] = [];
}

export class RecordVisit extends CaseCommand<RecordVisitRequest> {}

@CommandHandler(RecordVisit)
export class RecordVisitHandler implements ICommandHandler<RecordVisit> {
  constructor(private readonly cases: Cases) {}

  execute(command: RecordVisit): Promise<Done> {
    const { kind, place, finding, childrenSeen } = command.body;
    return this.cases.give('record-visit', command, (state, { doing, seal }) => {
      const sealing = seal('VisitRecorded');
      return recordVisit({
        ...doing,
        kind,
        ...(place && { place: sealing.text('/place', place) }),
        finding: sealing.text('/finding', finding),
        childrenSeen: [...new Set(childrenSeen)],
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId')
export class RecordVisitRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('record-visit', 'visits', { zh: '走访', en: 'Record a visit', answer: CommandAnswer })
  recordVisit(@OnCase() call: CaseCall, @Body() body: RecordVisitRequest): Promise<Done> {
    return this.commands.execute(new RecordVisit(call, body));
  }
}
