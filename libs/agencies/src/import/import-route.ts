import { XLSX } from '@center/web';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

const NDJSON = 'application/x-ndjson';

/** The last line of the response to an import. */
class ImportedRows {
  @ApiProperty({ type: 'integer', minimum: 0, description: '新登记的行 · rows with something new' })
  written!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  repeated!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  refused!: number;

  @ApiProperty({ type: 'boolean', description: '是否读到文件末尾 · whether the file was read to the end' })
  complete!: boolean;

  @ApiProperty({
    required: false,
    description: '提前结束的原因 · why the import ended early',
    allOf: [{ $ref: '#/components/schemas/ProblemCode' }],
    example: 'log-unavailable',
  })
  code?: string;

  @ApiProperty({ type: [String], description: '未识别而忽略的列 · columns that are not read' })
  ignored!: readonly string[];
}

/** The summary of an import, after its rows. */
class RowsImportEnd {
  @ApiProperty({ type: ImportedRows })
  summary!: ImportedRows;
}

/** The words of an import, its columns and an example. */
export interface ImportWords {
  readonly operationId: string;
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  readonly rows: string;
  readonly line: Type<object>;
}

/** Documents a route that takes a table and answers with one line for each row, then a summary. */
export const TakesTable = ({ operationId, zh, en, description, rows, line }: ImportWords): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(line, RowsImportEnd),
    ApiOperation({
      ...{ operationId, summary: `${zh} · ${en}`, description },
      requestBody: {
        required: true,
        description: '首行为列名 · the first row has the headings',
        content: {
          'text/csv': { schema: { type: 'string' }, example: rows },
          'text/tab-separated-values': { schema: { type: 'string' }, example: rows.replaceAll(',', '\t') },
          'text/plain': { schema: { type: 'string' }, example: rows },
          [XLSX]: { schema: { type: 'string', format: 'binary' } },
        },
      },
    }),
    ApiResponse({
      status: 200,
      description: '每行一个结果，最后是汇总 · one result per row, then a summary; the schema describes one line',
      content: {
        [NDJSON]: { schema: { oneOf: [{ $ref: getSchemaPath(line) }, { $ref: getSchemaPath(RowsImportEnd) }] } },
      },
    }),
  );

/** The result of a row, as far as the summary counts it. */
export interface RowResult {
  readonly status: string;
  readonly errors?: readonly { readonly code: string }[];
}

/** The lines of the response: the results in batches, then the summary. `ended`: the code of an error that ends the import. */
export async function* linesOf<Result extends RowResult>(
  results: AsyncIterable<Result>,
  ignored: readonly string[],
  ended: (error: unknown) => string,
): AsyncGenerator<readonly object[], void, undefined> {
  const counts = { written: 0, repeated: 0, refused: 0 };
  let code: string | undefined;
  try {
    for await (const result of results) {
      const { status, errors } = result;
      if (status === 'unavailable') code = errors?.[0]?.code ?? 'log-unavailable';
      else counts[status === 'repeated' || status === 'refused' ? status : 'written'] += 1;
      yield [result];
    }
  } catch (error) {
    code = ended(error);
  }
  yield [{ summary: { ...counts, complete: code === undefined, ...(code !== undefined && { code }), ignored } }];
}
