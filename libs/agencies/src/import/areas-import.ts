import { actorOf } from '@center/command-handling';
import { newOperation } from '@center/event-store';
import { type AreaCode, type Clock, type Instant, type Officer, typedLabel } from '@center/kernel';
import type { NamedRow, NamedTable, TableColumns } from '@center/tables';
import { asRequest, invalidRequest, IsInstant, IsText, ProblemRenderer } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { IsPartCode } from '../commands/define-area';
import { startOf } from '../commands/start';
import { type Area, areaAfter, type Areas, definitionOf } from '../domain/area';
import type { AreaEvent } from '../domain/events';
import type { BusinessMoment } from '../domain/period';
import { areasStream } from '../domain/streams';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { refusedRow, type RowError } from './import-row';
import { momentOf } from './moment-cell';
import type { Importing } from './officers-import';

/** The columns of a table of townships and villages, by field, with their Chinese headings. */
const AREA_COLUMNS = {
  code: ['区划代码', '统计用区划代码', '代码', '村居代码'],
  name: ['名称', '村居名称', '村居', '村'],
  from: ['起始日期', '设立日期'],
} as const satisfies TableColumns<string>;
type AreaField = keyof typeof AREA_COLUMNS;

class AreaRowRequest {
  @IsPartCode()
  code!: AreaCode;

  @IsText({ max: 80, line: true })
  name!: string;

  @IsInstant({ optional: true })
  from?: Instant;
}

/** The result of a row. */
export interface AreaImported {
  readonly line: number;
  readonly status: 'defined' | 'repeated' | 'refused' | 'unavailable';
  readonly code?: AreaCode;
  readonly errors?: RowError[];
}

interface AreaRow {
  readonly line: number;
  readonly area: Pick<Area, 'code' | 'name' | 'from'>;
  /** whether the row states since when */
  readonly isDated: boolean;
  readonly decided: BusinessMoment;
}

/** How many rows are written in one append. */
const AT_ONCE = 200;

/** Defines townships and villages row by row, many in one append. */
@Injectable()
export class AreasImport {
  readonly columns = AREA_COLUMNS;

  constructor(
    private readonly register: Register,
    private readonly renderer: ProblemRenderer,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /** The result of each row in order. A refused row does not affect others. Throws what reading the file and the log throw. */
  async *results({ rows, headings }: NamedTable<AreaField>, importing: Importing): AsyncGenerator<AreaImported> {
    const now = this.clock.now();
    const refused = (line: number, error: unknown): AreaImported => ({
      ...{ line, ...refusedRow(error, headings, this.renderer, importing) },
    });
    let read: (AreaRow | AreaImported)[] = [];
    for await (const row of rows) {
      read.push(await areaOf(row, now).catch((error: unknown) => refused(row.line, error)));
      if (read.length < AT_ONCE) continue;
      yield* await this.defined(read, importing.by, refused);
      read = [];
    }
    yield* await this.defined(read, importing.by, refused);
  }

  private async defined(
    rows: readonly (AreaRow | AreaImported)[],
    by: Officer,
    refused: (line: number, error: unknown) => AreaImported,
  ): Promise<readonly AreaImported[]> {
    let results: readonly AreaImported[] = [];
    const decide = (known: Areas | undefined): readonly AreaEvent[] => {
      const areas = new Map(known);
      const events: AreaEvent[] = [];
      results = rows.map((row) => {
        if (!('area' in row)) return row;
        const { line, area, decided } = row;
        try {
          const before = areas.get(area.code);
          // without a date a row does not say that a known area is renamed from now on, and nothing of one that was renamed
          const isSilent = before && !row.isDated && before.names.length > 1;
          const stated = row.isDated || !before ? area : { ...area, from: before.from };
          const event = isSilent ? undefined : definitionOf(stated, decided, areas);
          if (!event) return { line, status: 'repeated', code: area.code };
          areas.set(area.code, areaAfter(before, event));
          events.push(event);
          return { line, status: 'defined', code: area.code };
        } catch (error) {
          return refused(line, error);
        }
      });
      return events;
    };
    const call = { name: 'import-areas', actor: actorOf(by), operation: { operationId: newOperation() } };
    await this.register.execute(areasStream, undefined, call, decide);
    return results;
  }
}

const areaOf = async (row: NamedRow<AreaField>, now: Instant): Promise<AreaRow> => {
  if (row.fault) throw invalidRequest({ pointer: '', code: row.fault });
  const { code, name, from } = row.cells;
  const asked = await asRequest(AreaRowRequest, { code, name, from: momentOf(from) });
  const since = startOf(asked.from, now) ?? now;
  const decided = { at: since < now ? since : now, late: 'IMPORTED' as const };
  return {
    line: row.line,
    isDated: asked.from !== undefined,
    area: { code: asked.code, name: typedLabel(asked.name), from: since },
    decided,
  };
};
