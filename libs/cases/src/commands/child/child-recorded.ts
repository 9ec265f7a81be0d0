import type { Instant } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
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
      properties: { code: { type: 'string', enum: [...CHILD_WARNINGS] }, pointer: { type: 'string' } },
    },
  })
  warnings!: ChildWarning[];
}

/** The warnings about the child in a body. */
export const warningsOnChild = ({ body, now }: { readonly body: IdentifyChildRequest; readonly now: Instant }) => ({
  warnings: childWarnings(body, '', { reported: body.at ?? now, now }),
});
