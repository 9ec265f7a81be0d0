import { CLOCK } from '@center/event-store';
import { type Clock, type Instant, type Sealed, isSealed, parseInstant } from '@center/kernel';
import type { Sealing } from '@center/vault';
import { BusinessTimeRequest, CommandAnswer, IsText, IsWholeNumber, IsWord, invalidRequest } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { CORRECTABLE_FIELDS, type CorrectableField, type Source } from '../../domain/codes';
import { correctRecord, isSource, kindOf, lastCorrection } from '../../domain/correction';

export class CorrectRecordRequest extends BusinessTimeRequest {
  @IsWholeNumber({ min: 0, max: 1_000_000, description: '所更正事件的 revision · which event of the case' })
  revision!: number;

  @IsWord(/^\/?[A-Za-z][A-Za-z0-9/]{0,60}$/, { description: '所更正的字段 · which field of it', example: 'narrative' })
  field!: string;

  @IsText({ description: '应有的值 · what it should say' })
  value!: string;

  @IsText({ description: '更正理由 · why' })
  note!: string;
}

export class CorrectRecord extends CaseCommand<CorrectRecordRequest> {}

const fieldIn = ({ field }: CorrectRecordRequest): CorrectableField | undefined =>
  CORRECTABLE_FIELDS.find((known) => known === field.replace(/^\//, ''));

/** The value of a field that is no text: an instant, or the code of a source. Throws a 400 at `/value`. */
const plainValue = (field: CorrectableField | undefined, value: string, now: Instant): Instant | Source | undefined => {
  switch (field && kindOf(field)) {
    case 'instant': {
      const moment = parseInstant(value);
      if (!moment) throw invalidRequest({ pointer: '/value', code: 'must-be-instant' });
      if (moment > now) throw invalidRequest({ pointer: '/value', code: 'in-the-future' });
      return moment;
    }
    case 'source':
      if (!isSource(value)) throw invalidRequest({ pointer: '/value', code: 'must-be-one-of' });
      return value;
    default:
      return undefined;
  }
};

const sealedValue = (field: CorrectableField | undefined, value: string, sealing: Sealing): Sealed => {
  if (field === 'sourceRef') sealing.findable('SOURCE_REF', value);
  return sealing.text('/value', value);
};

@CommandHandler(CorrectRecord)
export class CorrectRecordHandler implements ICommandHandler<CorrectRecord> {
  constructor(
    private readonly cases: Cases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: CorrectRecord): Promise<Done> {
    const { revision, value, note } = command.body;
    const field = fieldIn(command.body);
    const plain = plainValue(field, value, this.clock.now());
    return this.cases.give('correct', command, async (state, { doing, seal, says }) => {
      const last = field && lastCorrection(state, revision, field)?.value;
      const sealing = seal('RecordCorrected');
      return correctRecord({
        ...doing,
        revision,
        field,
        value: plain ?? sealedValue(field, value, sealing),
        note: sealing.text('/note', note),
        sameWords: isSealed(last) && (await says(last, value)),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId')
export class CorrectRecordRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('correct', 'corrections', { zh: '更正', en: 'Correct a record', answer: CommandAnswer })
  correctRecord(@OnCase() call: CaseCall, @Body() body: CorrectRecordRequest): Promise<Done> {
    return this.commands.execute(new CorrectRecord(call, body));
  }
}
