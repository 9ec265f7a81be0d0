import { BusinessTimeRequest, CommandAnswer, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { recordNote } from '../../domain/records';

export class RecordNoteRequest extends BusinessTimeRequest {
  @IsText()
  text!: string;
}

export class RecordNote extends CaseCommand<RecordNoteRequest> {}

@CommandHandler(RecordNote)
export class RecordNoteHandler implements ICommandHandler<RecordNote> {
  constructor(private readonly cases: Cases) {}

  execute(command: RecordNote): Promise<Done> {
    const { text } = command.body;
    return this.cases.give('record-note', command, (state, { doing, seal }) =>
      recordNote({ ...doing, text: seal('NoteRecorded').text('/text', text) })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class RecordNoteRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('record-note', 'notes', { zh: '记录（电话等）', en: 'Record a note', answer: CommandAnswer })
  recordNote(@OnCase() call: CaseCall, @Body() body: RecordNoteRequest): Promise<Done> {
    return this.commands.execute(new RecordNote(call, body));
  }
}
