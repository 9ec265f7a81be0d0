import type { Language, ProblemAnswer } from '@center/web';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { CaseId } from '@center/kernel';
import { LEAD_WARNINGS, type LeadWarning } from '../intake/lead-checks';
import { IGNORED_COLUMNS } from './sheet-header';
import type { SheetLines } from './sheet-lines';
import { LINE_WARNINGS, type LineWarning, type Row, SKIP_REASONS, type SkipReason, placed } from './ledger-line';

export const LINE_STATUSES = ['registered', 'repeated', 'joined', 'skipped', 'refused', 'unavailable'] as const;
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
    description: '表格：列名，同文件表头 · heading of the column in the file',
    example: '出生日期',
  })
  column?: string;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: '不在该线索首行时的行号 · the line, if it is not the first one of the lead',
    example: 3,
  })
  line?: number;

  @ApiProperty({
    description: '字段或问题代码 · field code or problem code',
    oneOf: [{ $ref: '#/components/schemas/FieldCode' }, { $ref: '#/components/schemas/ProblemCode' }],
    example: 'required',
  })
  code!: string;

  @ApiProperty({ type: 'string' })
  message!: string;
}

/** A warning about a lead or its line: with the column in a sheet, with a pointer otherwise. */
export interface ImportWarning {
  readonly code: LeadWarning['code'] | LineWarning['code'];
  readonly pointer?: string;
  readonly column?: string;
  readonly line?: number;
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

  @ApiProperty({ type: 'integer', required: false, description: 'joined：所属线索的行号 · the line of its lead' })
  joins?: number;

  @ApiProperty({ type: 'string', enum: [...SKIP_REASONS], required: false, description: 'skipped' })
  reason?: SkipReason;

  @ApiProperty({ type: 'string', format: 'uuid', required: false })
  caseId?: string;

  @ApiProperty({ type: 'string', nullable: true, required: false, example: 'XS-370682-2026-000038' })
  caseNumber?: string | null;

  @ApiProperty({
    type: 'array',
    required: false,
    items: {
      type: 'object',
      required: ['code'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...new Set([...LEAD_WARNINGS, ...LINE_WARNINGS])] },
        pointer: { type: 'string' },
        column: { type: 'string' },
        line: { type: 'integer' },
      },
    },
  })
  warnings?: ImportWarning[];

  @ApiProperty({ type: 'array', required: false, items: { $ref: getSchemaPath(LineError) } })
  errors?: LineError[];
}

/** A column or a sheet that the import ignored. */
export class IgnoredColumn {
  @ApiProperty({
    type: 'string',
    enum: [...IGNORED_COLUMNS, 'sheet-not-read'],
    description:
      'finished-column：已办结历史的列，由受理调度员以 finished=true 导入时才读 · a column of finished cases, read only if a dispatcher imports with `finished=true`',
  })
  code!: SheetLines['ignored'][number]['code'];

  @ApiProperty({ type: 'string', required: false, example: '备注栏' })
  column?: string;

  @ApiProperty({
    type: 'string',
    required: false,
    description:
      'sheet-not-read：有内容而未读的工作表（含隐藏的），可用 sheet 指定 · a sheet with content, also a hidden one, that was not read; name it with `sheet`',
  })
  sheet?: string;
}

export class ImportSummary {
  @ApiProperty({ type: 'integer', minimum: 0 })
  registered!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  repeated!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: '并入上一线索的行 · rows of the lead before them' })
  joined!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: '不是线索的行 · rows that are not leads' })
  skipped!: number;

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

  @ApiProperty({
    type: [IgnoredColumn],
    description: '未识别而忽略的列，未读的工作表 · columns and sheets that were ignored',
  })
  warnings!: IgnoredColumn[];
}

/** The last line of the response. */
export class ImportEnd {
  @ApiProperty({ type: ImportSummary })
  summary!: ImportSummary;
}

/** The result of a line, before its case number is known. */
export interface LineOutcome extends Pick<
  ImportedLine,
  'line' | 'status' | 'warnings' | 'errors' | 'joins' | 'reason'
> {
  /** `isHidden`: the officer may not see the case, nor learn by its number when it was registered */
  readonly done?: { readonly caseId: CaseId; readonly position: bigint; readonly isHidden: boolean };
  /** of a failed record of a sheet */
  readonly cells?: readonly string[];
}

/** What a time in a cell must be: more forms are understood than in a JSON body. */
const WRITTEN_TIME = {
  zh: '须为存在的日期或时间，如 2019-03-04、2019年3月4日 9:30',
  en: 'must be an existing date or time, such as 2019-03-04 or 2019/3/4 9:30',
};

/** The locations of a problem, as columns in a sheet. The whole line if the problem has none. */
export const errorsOf = (
  { body, code }: Pick<ProblemAnswer, 'body'> & { readonly code: string },
  row: Pick<Row, 'placeOf'>,
  language: Language,
): LineError[] => {
  const { errors, title } = body as { errors?: (LineError & { pointer: string })[]; title: string };
  if (!errors) return [{ pointer: '', code, message: title }];
  return errors.map((error) => {
    const place = placed(row, error.pointer);
    const isWritten = 'column' in place && error.code === 'must-be-instant';
    const message = error.code === code ? title : isWritten ? WRITTEN_TIME[language] : error.message;
    return { ...place, code: error.code, message };
  });
};

/** Counts the results, and decides when to end the import early. */
export class ImportTally {
  private readonly counts: Record<LineStatus, number> = {
    registered: 0,
    repeated: 0,
    joined: 0,
    skipped: 0,
    refused: 0,
    unavailable: 0,
  };
  private code: string | undefined;
  private readonly ending = new AbortController();

  /** With the columns and sheets that are ignored. */
  constructor(private readonly ignored: SheetLines['ignored']) {}

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
    return {
      ...this.counts,
      complete: this.code === undefined,
      ...(this.code !== undefined && { code: this.code }),
      warnings: [...this.ignored],
    };
  }
}
