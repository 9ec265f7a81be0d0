import { Allow, Caller } from '@center/access';
import { Agencies } from '@center/agencies';
import { SETTINGS, type Settings } from '@center/config';
import type { Officer } from '@center/kernel';
import { thenDrained, WorkbookReader } from '@center/tables';
import {
  type BodyStream,
  type Language,
  LineStream,
  Negotiated,
  NotRemembered,
  TextStream,
  XLSX,
  preferred,
  Operation,
  type OperationFacts,
  AcceptLanguage,
  IsQueryFlag,
  IsOneOf,
  IsText,
  Problem,
  Streamed,
  TakesStream,
} from '@center/web';
import { Controller, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { SOURCES, type Source } from '../domain/codes';
import { rolesOf } from '../domain/process';
import { headingMap } from '../import/columns';
import { openLedger } from '../import/ledger';
import { townshipNamed } from '../import/townships';
import { ImportEnd, ImportedLine, LineError } from '../import/import-outcome';
import { LeadImport } from '../import/lead-import';
import { FinishedImports } from '../import/finished-imports';
import { FinishedLeadRequest } from '../intake/finished.request';
import { RegisterLeadRequest } from '../intake/lead.request';

const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv';
const FAILURES = 'import-errors.csv';

const LEAD_LINE = {
  sourceRef: '2019-031',
  at: '2019-03-04T09:30:00+08:00',
  source: 'SCHOOL',
  discoveredAt: '2019-03-04T08:00:00+08:00',
};
const LEAD_ROWS = '原编号,登记时间,来源,发现时间,儿童姓名\n2019-031,2019-03-04 09:30,学校,2019-03-04,某某\n';
/** The document has the schema of a line, so its examples are lines, too. */
const RESULT_LINE = {
  line: 1,
  status: 'registered',
  warnings: [],
  caseId: '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  caseNumber: 'XS-370682-2026-000038',
};
const FAILED_ROWS =
  '原编号,来源,发现时间,导入错误\r\n2019-032,学校,昨天,第 3 行：发现时间：须为存在的日期或时间，如 2019-03-04、2019年3月4日 9:30\r\n';

export class ImportLeadsRequest {
  @IsText({
    optional: true,
    max: 4_000,
    description:
      '表头与列的对应，逗号分隔：表头:列名 · headings of the file and the columns they mean, separated by commas',
    example: '备注:narrative,当事人:childName',
  })
  columns?: string;

  @IsText({
    optional: true,
    max: 100,
    description:
      'XLSX：工作表名，缺省为第一张有表头的 · the sheet of a workbook; by default the first one with a header',
    example: '2019年',
  })
  sheet?: string;

  @IsOneOf(SOURCES, {
    optional: true,
    description: '没有来源的行的来源 · the source of the rows that state none, such as those of a hotline export',
  })
  source?: Source;

  @IsQueryFlag({
    optional: true,
    description:
      '按已办结的历史导入，仅限受理调度员 · the rows are history that is finished, up to the closing; for dispatchers only',
  })
  finished?: boolean;
}

/** Imports the paper ledger. The request is a stream of lines; the response is a stream of one result per line. */
@Controller('v1/leads')
@ApiExtraModels(RegisterLeadRequest, FinishedLeadRequest, ImportedLine, ImportEnd, LineError)
export class ImportLeadsRoute {
  constructor(
    private readonly leads: LeadImport,
    private readonly agencies: Agencies,
    private readonly workbooks: WorkbookReader,
    private readonly finishedImports: FinishedImports,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'importLimit'>,
  ) {}

  @Post('import')
  @Allow(...rolesOf('register'))
  @TakesStream()
  @Negotiated()
  @NotRemembered()
  @HttpCode(200)
  @ApiTags('个案 Cases')
  @ApiOperation({
    operationId: 'importLeads',
    summary: '批量导入线索（旧纸质台账） · Import leads from a paper ledger',
    description:
      'NDJSON 每行为 POST /v1/leads 的请求体；表格首行为列名（中文或英文，见 docs/paper-ledger.md），以逗号、制表符、分号或竖线分隔，字符集为 UTF-8、GB18030 或 UTF-16，自动识别；也可为 XLSX 工作簿的一张表。' +
      '每条须有 sourceRef（原编号）；补录原因缺省为 IMPORTED，登记时间缺省为发现时间。每条至多 1 MiB，总量以 IMPORT_LIMIT 为限。' +
      '逐条按序回复结果，最后一行为汇总；有误的行不影响其他行，不识别的列忽略并提示。重复导入是安全的：同一单位同一编号（不论书写形式、是否已手工登记）只登记一次，内容不同则拒绝（source-ref-reused）。' +
      ' · NDJSON has the body of POST /v1/leads in each line; a table has a header row (Chinese or English names) and commas, tabs, semicolons or vertical bars, in UTF-8, GB18030 or UTF-16, which is recognised; or it is a sheet of a workbook (XLSX). ' +
      'sourceRef is required; lateEntryReason defaults to IMPORTED, at to discoveredAt. The response has one result per record, in order, followed by a summary. ' +
      'An invalid line does not affect other lines; unknown columns are ignored with a warning. The import is idempotent: each sourceRef of an agency, in any spelling and also if it was registered by hand, is registered once; a line that reuses one with different content is rejected (source-ref-reused).',
    requestBody: {
      required: true,
      description: '逐行读取，不受 1 MiB 限制 · read line by line; the 1 MiB body limit does not apply',
      content: {
        [NDJSON]: {
          schema: {
            oneOf: [{ $ref: getSchemaPath(RegisterLeadRequest) }, { $ref: getSchemaPath(FinishedLeadRequest) }],
          },
          example: LEAD_LINE,
        },
        'text/csv': { schema: { type: 'string' }, example: LEAD_ROWS },
        'text/tab-separated-values': { schema: { type: 'string' }, example: LEAD_ROWS.replaceAll(',', '\t') },
        'text/plain': { schema: { type: 'string' }, example: LEAD_ROWS },
        [XLSX]: { schema: { type: 'string', format: 'binary' } },
      },
    },
  })
  @ApiResponse({
    status: 200,
    headers: { 'Content-Disposition': { schema: { type: 'string' }, required: false } },
    description:
      '每行一个结果，最后是汇总；以 text/csv 只给未能导入的记录及其错误，改正后可再次导入 · one result per line, then a summary; the schema describes one line. As text/csv only the failed records with their errors, which can be corrected and imported again',
    content: {
      [NDJSON]: {
        schema: { oneOf: [{ $ref: getSchemaPath(ImportedLine) }, { $ref: getSchemaPath(ImportEnd) }] },
        example: RESULT_LINE,
      },
      [CSV]: { schema: { type: 'string' }, example: FAILED_ROWS },
    },
  })
  async importLeads(
    @Caller() by: Officer,
    @Operation() { traceparent }: OperationFacts,
    @AcceptLanguage() language: Language,
    @Headers('accept') accept: string | undefined,
    @Query() { columns, sheet, source, finished = false }: ImportLeadsRequest,
    @Streamed() body: BodyStream,
  ): Promise<TextStream> {
    if (finished && by.role !== 'DISPATCHER') throw new Problem('role-not-allowed');
    const areas = await this.agencies.sinceAdmission.townships();
    const ledger = await openLedger(body, {
      limit: this.settings.importLimit,
      areaNamed: townshipNamed(areas),
      workbooks: this.workbooks,
      officerId: by.officerId,
      ...{ finished, hasSource: source !== undefined },
      ...(sheet !== undefined && { sheet }),
      ...(columns !== undefined && { mapped: headingMap(columns) }),
    });
    const answersFailures = preferred(accept, [NDJSON, CSV]) === CSV;
    // before the import is recorded
    if (answersFailures && !ledger.headings) throw new Problem('not-acceptable');
    const importer = {
      ...{ by, language, requestId: body.requestId },
      ...(traceparent && { traceparent }),
      ...(source && { source }),
      ...(finished && { finished: await this.finishedImports.begin(by) }),
    };
    if (!answersFailures) return new LineStream(thenDrained(this.leads.results(ledger, importer), body));
    const failures = this.leads.failures(ledger, importer);
    return new TextStream(`${CSV}; charset=utf-8; header=present`, thenDrained(failures, body), FAILURES);
  }
}
