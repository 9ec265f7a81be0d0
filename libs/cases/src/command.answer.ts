import {
  TIME_WARNING_TEXTS,
  TIME_WARNINGS,
  type Warning,
  warningsSchema as schemaOfWarnings,
} from '@center/command-handling';
import { ApiProperty } from '@nestjs/swagger';

const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

/** What the caller of a command should know although it was executed. */
export const COMMAND_WARNINGS = [...TIME_WARNINGS, 'unattended', 'due-in-the-past'] as const;

export interface CommandWarning {
  readonly code: (typeof COMMAND_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** The schema of warnings. */
export const warningsSchema = (more: { readonly required?: false } = {}) =>
  schemaOfWarnings(
    COMMAND_WARNINGS,
    `已办理，但请留意：${TIME_WARNING_TEXTS.zh}；unattended 该单位现无可办理人员；due-in-the-past 期限已过 · ` +
      `executed, but: ${TIME_WARNING_TEXTS.en}; unattended: no one at the agency can act now; due-in-the-past: the due time has passed`,
    more,
  );

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
