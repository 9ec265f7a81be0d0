import type { ProblemAnswer } from '@center/web';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { CaseId } from '@center/kernel';
import { LEAD_WARNINGS, type LeadWarning } from '../intake/lead-checks';

export const LINE_STATUSES = ['registered', 'repeated', 'refused', 'unavailable'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Why a line was not registered: the location and the code. */
export class LineError {
  @ApiProperty({
    type: 'string',
    required: false,
    description: 'NDJSON：JSON pointer，空为整行 · JSON pointer into the line; empty for the whole line',
    example: '/sourceRef',
  })
  pointer?: string;

  @ApiProperty({
    type: 'string',
    required: false,
    description: 'CSV：列名 · column name',
    example: 'childBirthDate',
  })
  column?: string;

  @ApiProperty({
    description: '字段或问题代码 · field code or problem code',
    oneOf: [{ $ref: '#/components/schemas/FieldCode' }, { $ref: '#/components/schemas/ProblemCode' }],
    example: 'required',
  })
  code!: string;

  @ApiProperty({ type: 'string' })
  message!: string;
}

/** The result of one line. */
export class ImportedLine {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: '该行在文件中的行号 · number of its first line',
    example: 1,
  })
  line!: number;

  @ApiProperty({ type: 'string', enum: [...LINE_STATUSES] })
  status!: LineStatus;

  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  caseId?: string;

  @ApiProperty({ type: 'string', nullable: true, required: false, example: 'XS-370682-2026-000038' })
  caseNumber?: string | null;

  @ApiProperty({
    type: 'array',
    required: false,
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: { code: { type: 'string', enum: [...LEAD_WARNINGS] }, pointer: { type: 'string' } },
    },
  })
  warnings?: LeadWarning[];

  @ApiProperty({ type: 'array', required: false, items: { $ref: getSchemaPath(LineError) } })
  errors?: LineError[];
}

export class ImportSummary {
  @ApiProperty({ type: 'integer', minimum: 0 })
  registered!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  repeated!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  refused!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: '请再次导入 · import these lines again' })
  unavailable!: number;

  @ApiProperty({
    type: 'boolean',
    description: '是否读到文件末尾 · whether the file was read to the end',
    example: true,
  })
  complete!: boolean;

  @ApiProperty({
    required: false,
    description: '提前结束的原因 · why the import ended early',
    allOf: [{ $ref: '#/components/schemas/ProblemCode' }],
    example: 'log-unavailable',
  })
  code?: string;
}

/** The last line of the response. */
export class ImportEnd {
  @ApiProperty({ type: ImportSummary })
  summary!: ImportSummary;
}

/** The result of a line, before its case number is known. */
export interface LineOutcome extends Pick<ImportedLine, 'line' | 'status' | 'warnings' | 'errors'> {
  readonly done?: { readonly caseId: CaseId; readonly position: bigint };
}

/** The locations of a problem, as column names in CSV. The whole line if the problem has none. */
export const errorsOf = (
  { body, code }: Pick<ProblemAnswer, 'body'> & { readonly code: string },
  columnAt: (pointer: string) => string | undefined,
): LineError[] => {
  const { errors, title } = body as { errors?: (LineError & { pointer: string })[]; title: string };
  if (!errors) return [{ pointer: '', code, message: title }];
  return errors.map((error) => {
    const column = columnAt(error.pointer);
    const message = error.code === code ? title : error.message;
    return { ...(column === undefined ? { pointer: error.pointer } : { column }), code: error.code, message };
  });
};

/** Counts the results, and decides when to end the import early. */
export class ImportTally {
  private readonly counts: Record<LineStatus, number> = { registered: 0, repeated: 0, refused: 0, unavailable: 0 };
  private code: string | undefined;
  private readonly ending = new AbortController();

  /** Counts a line. If the log was unavailable for it, ends the import: the next line would fail too. */
  count({ status, errors }: LineOutcome): void {
    this.counts[status] += 1;
    if (status === 'unavailable') this.stop(errors?.[0]?.code ?? 'log-unavailable');
  }

  /** Ends the import before its end; the first reason counts. */
  stop(code: string): void {
    this.code ??= code;
    this.ending.abort();
  }

  /** aborted when the import is to end early */
  get over(): AbortSignal {
    return this.ending.signal;
  }

  summary(): ImportSummary {
    return { ...this.counts, complete: this.code === undefined, ...(this.code !== undefined && { code: this.code }) };
  }
}
