import { ApiProperty } from '@nestjs/swagger';
import type { Definitions } from '../definitions/definitions';
import type { Subject } from '../facts/fact';
import { documentProperties } from './figure.answer';

/** The subject of a fact or an event. */
export class SubjectAnswer {
  @ApiProperty({ type: 'string', example: 'cases' })
  context!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  id!: string;
}

const fieldsOf = ({ views }: Definitions): string[] => views.flatMap(({ subject }) => subject.field ?? []);

/** Documents the fields that repeat a subject's id under a name chosen by its context. */
export const documentSubject = (of: new () => object, definitions: Definitions): void =>
  documentProperties(of, fieldsOf(definitions), (field) => ({
    ...{ type: 'string', format: 'uuid', description: '同 subject.id · same as subject.id' },
    required: definitions.views.every(({ subject }) => subject.field === field),
  }));

/** Maps a subject to its response. */
export const subjectAnswer = ({ context, id }: Subject, { views }: Definitions) => {
  const field = views.find((view) => view.context === context)?.subject.field;
  return { subject: { context, id }, ...(field !== undefined && { [field]: id }) };
};
