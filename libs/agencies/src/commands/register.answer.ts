import { TIME_WARNING_TEXTS, TIME_WARNINGS, type Warning, warningsSchema } from '@center/command-handling';
import { ApiProperty } from '@nestjs/swagger';

/** The schema of the warnings about the times of a register command. */
export const registerWarnings = warningsSchema(
  TIME_WARNINGS,
  `已办理，但请核对：${TIME_WARNING_TEXTS.zh} · executed, but check: ${TIME_WARNING_TEXTS.en}`,
  { required: false },
);

/** The common fields of all register command responses. */
class RegisterAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, example: 1, description: '记录数 · number of events in the stream' })
  version!: number;

  /** a bigint, serialized as a decimal string */
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;

  @ApiProperty(registerWarnings)
  warnings?: readonly Warning[];
}

const uuid = { type: 'string', format: 'uuid' } as const;

/** The response of a command on an area. */
export class AreaAnswer extends RegisterAnswer {
  @ApiProperty({ type: 'string', pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$', example: '370682001201' })
  code!: string;
}

/** The response of a command on an agency. */
export class AgencyAnswer extends RegisterAnswer {
  @ApiProperty(uuid)
  agencyId!: string;
}

/** The response of a command on an officer. */
export class OfficerAnswer extends RegisterAnswer {
  @ApiProperty(uuid)
  officerId!: string;
}
