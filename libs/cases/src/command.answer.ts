import type { Warning } from '@center/command-handling';
import { ApiProperty } from '@nestjs/swagger';

const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

/** What the caller of a command should know although it was executed. */
export const COMMAND_WARNINGS = ['clock-ahead', 'before-its-cause', 'unattended', 'due-in-the-past'] as const;

export interface CommandWarning {
  readonly code: (typeof COMMAND_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** The schema of warnings. */
export const warningsSchema = (more: { readonly required?: false } = {}) => ({
  type: 'array' as const,
  description:
    '已办理，但请留意：clock-ahead 时间早于本机钟被视为现在；before-its-cause 早于起因，按起因时间，或作为补录注明；unattended 该单位现无可办理人员；' +
    'due-in-the-past 期限已过 · executed, but: clock-ahead: a time ahead of the clock was taken as now; before-its-cause: taken as ' +
    'at the time of its cause, or recorded as a late entry before it; unattended: no one at the agency can act now; due-in-the-past: the due time has passed',
  items: {
    type: 'object' as const,
    required: ['code', 'pointer'],
    additionalProperties: false,
    properties: { code: { type: 'string', enum: [...COMMAND_WARNINGS] }, pointer: { type: 'string' } },
  },
  ...more,
});

/** Common answer of all commands on a case; some add new ids. `version` is also the `ETag`. */
export class CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3 })
  version!: number;

  /** bigint in code, a decimal string in the response */
  @ApiProperty(position)
  position!: bigint;

  @ApiProperty(warningsSchema({ required: false }))
  warnings?: readonly Warning[];
}
