import { Agencies } from '@center/agencies';
import { inTurns } from '@center/event-store';
import type { AgencyId, Officer } from '@center/kernel';
import { type Cell, type Column, secondOf, type TableFile, WorkerPool, WRITING_CSV, WRITING_XLSX } from '@center/print';
import { attachment, FORMAT_DESCRIPTION, invalidRequest } from '@center/web';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { Numbers } from '../../ports/numbers';
import { ROLES } from '../../words/codes';
import type { WholeList } from '../listing';

/** The formats of lists. */
export const LIST_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The description of the parameter `format` of a list. */
export const LIST_FORMAT_DESCRIPTION = `${FORMAT_DESCRIPTION}; csv 和 xlsx 为整个列表，至多 10000 行 · the whole list, at most 10,000 rows`;

/** A file is the whole of a list and not one of its pages. Throws a 400 for a cursor. */
export const refuseCursor = (cursor: string | undefined): void => {
  if (cursor !== undefined) throw invalidRequest({ in: 'query', pointer: '/cursor', code: 'invalid' });
};

/** The names of what a row has as an id; empty for none. */
export interface Names {
  readonly number: (id: string) => string;
  readonly agency: (id: string) => string;
}

/** A column of the file of a list, and its cell in a row. */
export interface ListColumn<Row> extends Column {
  readonly cell: (row: Row, names: Names) => Cell;
}

/** What the file of a list consists of. */
export interface ListContent<Row> {
  readonly title: string;
  readonly plainFileName: string;
  readonly columns: readonly ListColumn<Row>[];
  /** the cases and transfers of a row whose numbers it shows */
  readonly numbered: (row: Row) => readonly string[];
  /** the agencies of a row whose names it shows */
  readonly agencies?: (row: Row) => readonly string[];
}

/** Who asked for a list, with which filters, and in which format. */
export interface ListCopy {
  readonly by: Officer;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly format: Exclude<ListFormat, 'json'>;
}

const WRITERS = { csv: WRITING_CSV, xlsx: WRITING_XLSX } as const;
const ROWS_A_TURN = 500;

const REMARKS = [
  ['时间 Times', '北京时间 UTC+8'],
  ['空白 Empty cells', '没有，或查阅人不可见 · none, or not visible to the reader'],
] as const;

const queryOf = (filter: ListCopy['filter']): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('&');

/** Writes whole lists as files, each marked with its reader. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly numbers: Numbers,
    private readonly agencies: Agencies,
    private readonly threads: WorkerPool,
  ) {}

  /** The file of a list. A worker thread writes it. */
  async write<Row>(content: ListContent<Row>, list: WholeList<Row>, copy: ListCopy): Promise<StreamableFile> {
    const { title, plainFileName } = content;
    const bytes = await this.threads.bytes(WRITERS[copy.format], await this.fileOf(content, list, copy));
    return attachment(bytes, copy.format, { fileName: title, plainFileName });
  }

  private async fileOf<Row>(
    { title, columns, numbered, agencies = () => [] }: ListContent<Row>,
    { rows, moment: { now, today } }: WholeList<Row>,
    { by, filter }: ListCopy,
  ): Promise<TableFile> {
    const names = {
      number: await this.numbersOf(rows.flatMap(numbered)),
      agency: await this.namesOf(rows.flatMap(agencies)),
    };
    return {
      title,
      main: {
        name: title,
        columns: columns.map(({ cell: _, ...column }) => column),
        rows: await inTurns(rows, ROWS_A_TURN, (row) => columns.map(({ cell }) => cell(row, names))),
      },
      more: [],
      origin: [
        ['所知截至 Known as of', secondOf(now)],
        ['筛选 Query', queryOf(filter)],
        ['行数 Rows', String(rows.length)],
        ['查阅人 Reader', `${by.agency.name} ${ROLES[by.role]}`],
        ['查阅人编号 Reader id', by.officerId],
        ['查阅时间 Read at', secondOf(today)],
      ],
      remarks: REMARKS,
    };
  }

  private async numbersOf(ids: readonly string[]): Promise<Names['number']> {
    const numbers = await this.numbers.of(ids);
    return (id) => numbers.get(id) ?? '';
  }

  private async namesOf(ids: readonly string[]): Promise<Names['agency']> {
    const found = await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await this.agencies.agency(id as AgencyId)] as const),
    );
    const names = new Map(found.map(([id, agency]) => [id, agency?.name]));
    return (id) => names.get(id) ?? '';
  }
}
