import { BusinessTimeRequest, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { recordNote } from '../../domain/records';

class RecordNoteRequest extends BusinessTimeRequest {
  @IsText()
  text!: string;
}

export const RecordNote = caseCommand({
  name: 'record-note',
  path: 'notes',
  zh: '记录（电话等）',
  en: 'Record a note',
  body: RecordNoteRequest,
  decide: ({ body: { text }, context, seal }) => recordNote({ ...context, ...seal('NoteRecorded', { text }) }),
});
