import { Allow, Caller } from '@center/access';
import { SETTINGS, type Settings } from '@center/config';
import type { Officer } from '@center/kernel';
import { openNamedTable, thenDrained, WorkbookReader } from '@center/tables';
import {
  AcceptLanguage,
  type BodyStream,
  ClientDisconnected,
  IsText,
  type Language,
  LineStream,
  NotRemembered,
  ProblemRenderer,
  Streamed,
  TakesStream,
} from '@center/web';
import { Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { AREA_COLUMNS, type AreaImported, AreasImport } from '../import/areas-import';
import { RowError } from '../import/import-row';
import { linesOf, TakesTable } from '../import/import-route';

const STATUSES = ['defined', 'repeated', 'refused', 'unavailable'] as const;

/** The result of one row. */
class ImportedArea {
  @ApiProperty({ type: 'integer', minimum: 1, description: '该行在文件中的行号 · number of the row in the file' })
  line!: number;

  @ApiProperty({ type: 'string', enum: [...STATUSES] })
  status!: AreaImported['status'];

  @ApiProperty({ type: 'string', required: false, example: '370682001201' })
  code?: string;

  @ApiProperty({ type: [RowError], required: false })
  errors?: RowError[];
}

export class ImportAreasRequest {
  @IsText({ optional: true, max: 100, description: 'XLSX：工作表名 · the sheet of a workbook' })
  sheet?: string;
}

/** Defines the villages of a county from a table. */
@Controller('v1/areas')
export class ImportAreasRoute {
  constructor(
    private readonly areas: AreasImport,
    private readonly workbooks: WorkbookReader,
    private readonly renderer: ProblemRenderer,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'importLimit'>,
  ) {}

  @Post('import')
  @Allow('SYS_ADMIN')
  @TakesStream()
  @NotRemembered()
  @HttpCode(200)
  @ApiTags('区划 Areas')
  @TakesTable({
    operationId: 'importAreas',
    zh: '批量设立镇街、村居',
    en: 'Define townships and villages from a table',
    description:
      '列：区划代码 code（九位或十二位）、名称 name、起始日期 from。重复导入不改变任何内容。 · Columns as named: codes of nine or twelve digits. Importing a file again changes nothing.',
    rows: '区划代码,名称,起始日期\n370682001201,第一村,2021-06-01\n',
    line: ImportedArea,
  })
  async importAreas(
    @Caller() by: Officer,
    @AcceptLanguage() language: Language,
    @Query() { sheet }: ImportAreasRequest,
    @Streamed() body: BodyStream,
  ): Promise<LineStream> {
    const table = await openNamedTable(body, {
      ...{ columns: AREA_COLUMNS, limit: this.settings.importLimit, workbooks: this.workbooks },
      ...{ officerId: by.officerId, ...(sheet !== undefined && { sheet }) },
    });
    const importing = { by, language, requestId: body.requestId };
    const ended = (error: unknown): string =>
      error instanceof ClientDisconnected ? 'request-timeout' : this.renderer.render(error, importing).code;
    const results = this.areas.results(table, importing);
    return new LineStream(thenDrained(linesOf(results, table.ignored, ended), body));
  }
}
