import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import {
  AcceptLanguage,
  type BodyStream,
  type Language,
  LineStream,
  NotRemembered,
  Streamed,
  TakesStream,
} from '@center/web';
import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type AreaImported, AreasImport } from '../import/areas-import';
import { RowError } from '../import/import-row';
import { TakesTable } from '../import/import-route';
import { ImportRequest, TableImports } from '../import/table-imports';

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

/** Defines the villages of a county from a table. */
@Controller('v1/areas')
export class ImportAreasRoute {
  constructor(
    private readonly areas: AreasImport,
    private readonly imports: TableImports,
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
    @Query() { sheet }: ImportRequest,
    @Streamed() body: BodyStream,
  ): Promise<LineStream> {
    return this.imports.answer(this.areas, { by, language, body, ...(sheet !== undefined && { sheet }) });
  }
}
