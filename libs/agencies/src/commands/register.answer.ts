import { ApiProperty } from '@nestjs/swagger';

/** What every command on the register answers; ids stand beside it. */
class RegisterAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, example: 1, description: '记录数 · events in the stream' })
  version!: number;

  /** bigint in the program, a decimal text in the answer */
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

const uuid = { type: 'string', format: 'uuid' } as const;

/** The answer of a command on an agency. */
export class AgencyAnswer extends RegisterAnswer {
  @ApiProperty(uuid)
  agencyId!: string;
}

/** The answer of a command on an officer. */
export class OfficerAnswer extends RegisterAnswer {
  @ApiProperty(uuid)
  officerId!: string;
}
