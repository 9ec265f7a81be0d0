import { ApiProperty } from '@nestjs/swagger';

const position = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;

/** What every command on a case answers; new ids stand beside it. `version` is also the `ETag`. */
export class CommandAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3 })
  version!: number;

  /** bigint in the program, a decimal text in the answer */
  @ApiProperty(position)
  position!: bigint;
}
