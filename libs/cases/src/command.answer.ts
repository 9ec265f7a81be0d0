import { ApiProperty } from '@nestjs/swagger';

const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

/** Common answer of all commands on a case; some add new ids. `version` is also the `ETag`. */
export class CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3 })
  version!: number;

  /** bigint in code, a decimal string in the response */
  @ApiProperty(position)
  position!: bigint;
}
