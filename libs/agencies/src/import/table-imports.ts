import { SETTINGS, type Settings } from '@center/config';
import type { Officer } from '@center/kernel';
import { type NamedTable, openNamedTable, type TableColumns, thenDrained, WorkbookReader } from '@center/tables';
import { type BodyStream, ClientDisconnected, IsText, type Language, LineStream, ProblemRenderer } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { linesOf, type RowResult } from './import-route';
import type { Importing } from './officers-import';

/** The query of an import. */
export class ImportRequest {
  @IsText({ optional: true, max: 100, description: 'XLSX：工作表名 · the sheet of a workbook' })
  sheet?: string;
}

/** What takes the rows of a table, whose columns it names. */
interface RowsImport<Field extends string> {
  readonly columns: TableColumns<Field>;
  results(table: NamedTable<Field>, importing: Importing): AsyncIterable<RowResult>;
}

/** An uploaded table, and who sends it. */
interface Upload extends ImportRequest {
  readonly by: Officer;
  readonly language: Language;
  readonly body: BodyStream;
}

/** Answers the import of a table with one line for each row, then the summary. */
@Injectable()
export class TableImports {
  constructor(
    private readonly workbooks: WorkbookReader,
    private readonly renderer: ProblemRenderer,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'importLimit'>,
  ) {}

  /** Throws like `openNamedTable`; what fails later is the code of the summary. */
  async answer<Field extends string>(
    rows: RowsImport<Field>,
    { by, language, sheet, body }: Upload,
  ): Promise<LineStream> {
    const table = await openNamedTable(body, {
      ...{ columns: rows.columns, limit: this.settings.importLimit, workbooks: this.workbooks },
      ...{ officerId: by.officerId, ...(sheet !== undefined && { sheet }) },
    });
    const importing = { by, language, requestId: body.requestId };
    const ended = (error: unknown): string =>
      error instanceof ClientDisconnected ? 'request-timeout' : this.renderer.render(error, importing).code;
    return new LineStream(thenDrained(linesOf(rows.results(table, importing), table.ignored, ended), body));
  }
}
