import type { Instant } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { COMMAND_WARNINGS, CommandAnswer, type CommandWarning } from '../../command.answer';
import { CHILD_WARNINGS, type ChildWarning, childWarnings } from '../../intake/child-checks';
import type { IdentifyChildRequest } from '../../intake/child.request';

/** The answer of a command that records facts of a child, with what should be reviewed. */
export class ChildRecordedAnswer extends CommandAnswer {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...new Set([...CHILD_WARNINGS, ...COMMAND_WARNINGS])] },
        pointer: { type: 'string' },
      },
    },
  })
  override warnings!: (ChildWarning | CommandWarning)[];
}

/** The warnings about the child in a body. */
export const warningsOnChild = ({ body, now }: { readonly body: IdentifyChildRequest; readonly now: Instant }) => ({
  warnings: childWarnings(body, '', { reported: body.at ?? now, now }),
});
