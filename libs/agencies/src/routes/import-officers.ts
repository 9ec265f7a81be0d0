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
import { MANAGERS } from '../domain/management';
import { RowError } from '../import/import-row';
import { TakesTable } from '../import/import-route';
import { type OfficerImported, OfficersImport } from '../import/officers-import';
import { ImportRequest, TableImports } from '../import/table-imports';

const STATUSES = ['registered', 'appointed', 'repeated', 'refused', 'unavailable'] as const;
const uuid = { type: 'string', format: 'uuid', required: false } as const;

/** The result of one row. */
class ImportedOfficer {
  @ApiProperty({ type: 'integer', minimum: 1, description: '该行在文件中的行号 · number of the row in the file' })
  line!: number;

  @ApiProperty({
    type: 'string',
    enum: [...STATUSES],
    description: 'appointed：此前各行的人员另任一职 · another post of an officer of an earlier row',
  })
  status!: OfficerImported['status'];

  @ApiProperty(uuid)
  officerId?: string;

  @ApiProperty(uuid)
  appointmentId?: string;

  @ApiProperty({
    type: 'string',
    required: false,
    description: '有用户名者的一次性密码 · the one-time password of an officer with a username; see POST /v1/officers',
  })
  password?: string;

  @ApiProperty({ type: [RowError], required: false })
  errors?: RowError[];
}

/** Registers many officers from a table, such as all directors of a county on one afternoon. */
@Controller('v1/officers')
export class ImportOfficersRoute {
  constructor(
    private readonly officers: OfficersImport,
    private readonly imports: TableImports,
  ) {}

  @Post('import')
  @Allow(...MANAGERS)
  @TakesStream()
  @NotRemembered()
  @HttpCode(200)
  @ApiTags('工作人员 Officers')
  @TakesTable({
    operationId: 'importOfficers',
    zh: '批量登记工作人员及其任职',
    en: 'Register officers and their posts from a table',
    description:
      '列：编号 ref、姓名 name、用户名 username、职务 role、单位 agency 或镇街 township（该镇街的工作站）、责任村居 dutyAreas（十二位代码或村名，以顿号分隔）、任职时间 from、届满时间 until（自该日起终止）。无用户名者只有任职。同一编号的各行为同一人；重复导入不改变任何内容，内容不同则拒绝（imported-differently）。' +
      ' · Columns as named. dutyAreas: codes of twelve digits, or names of villages in the area of the agency, separated by commas or blanks; until: the day from which on the post has ended. Without a username there is a post and no access. Rows with the same ref are one person. Importing a file again changes nothing; a row that says something else under a known ref is refused (imported-differently).',
    rows: '编号,姓名,职务,镇街,责任村居,任职时间\nD-001,某某,儿童主任,城厢街道,370682001201,2021-07-01\n',
    line: ImportedOfficer,
  })
  async importOfficers(
    @Caller() by: Officer,
    @AcceptLanguage() language: Language,
    @Query() { sheet }: ImportRequest,
    @Streamed() body: BodyStream,
  ): Promise<LineStream> {
    return this.imports.answer(this.officers, { by, language, body, ...(sheet !== undefined && { sheet }) });
  }
}
