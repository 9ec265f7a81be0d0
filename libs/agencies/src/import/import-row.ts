import { ProblemRenderer, type RenderContext } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';

/** Why a row was not registered: the column and the code, never the content. */
export class RowError {
  @ApiProperty({
    type: 'string',
    required: false,
    description: '列名，同文件表头；缺省为整行 · heading of the column in the file; none for the whole row',
    example: '责任村居',
  })
  column?: string;

  @ApiProperty({
    description: '字段或问题代码 · field code or problem code',
    oneOf: [{ $ref: '#/components/schemas/FieldCode' }, { $ref: '#/components/schemas/ProblemCode' }],
    example: 'unknown-area',
  })
  code!: string;

  @ApiProperty({ type: 'string' })
  message!: string;
}

/** The fields of a row whose problem is at one of them. */
export class RowProblem<Field extends string> extends Error {
  constructor(
    readonly field: Field,
    /** the problem, as of a request */
    override readonly cause: unknown,
  ) {
    super('a field of the row is wrong');
    this.name = 'RowProblem';
  }
}

/** A refused row: what is wrong, and whether the row may be sent again unchanged. */
export interface RefusedRow {
  readonly status: 'refused' | 'unavailable';
  readonly errors: RowError[];
}

interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The error of a row as its result. `headings`: of the fields, as the file has them. */
export const refusedRow = (
  error: unknown,
  headings: Readonly<Partial<Record<string, string>>>,
  renderer: ProblemRenderer,
  context: RenderContext,
): RefusedRow => {
  const field = error instanceof RowProblem ? (error.field as string) : undefined;
  const answer = renderer.render(error instanceof RowProblem ? error.cause : error, context);
  const { errors, title } = answer.body as { errors?: Fault[]; title: string };
  const columnOf = (name: string | undefined) => {
    const column = name === undefined ? undefined : (headings[name] ?? name);
    return column === undefined || column === '' ? {} : { column };
  };
  const faults = errors?.map(({ pointer, code, message }) => ({
    ...columnOf(field ?? pointer.split('/')[1]),
    ...{ code, message },
  }));
  const whole = { ...columnOf(field), code: answer.code, message: title };
  return { status: answer.status === 503 ? 'unavailable' : 'refused', errors: faults ?? [whole] };
};
