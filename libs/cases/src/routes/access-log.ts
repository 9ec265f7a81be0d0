import { Allow, Caller } from '@center/access';
import type { CaseId, Instant, Officer, OfficerId, Role } from '@center/kernel';
import {
  ACCESS_PURPOSES,
  type AccessPage,
  AccessLog,
  type AccessPurpose,
  type AccessRecord,
  PURPOSES,
  type Purpose,
  type SignInOutcome,
  Unmasking,
} from '@center/vault';
import {
  Command,
  decodeCursor,
  encodeCursor,
  IsInstant,
  IsOneOf,
  IsText,
  IsUuidId,
  IsWholeNumber,
  IsWord,
  NotRemembered,
  PageRequest,
  Reads,
} from '@center/web';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { HIDDEN } from '../domain/public-facts';
import { BarredCases } from '../ports/barred-cases';

export class AccessLogRequest extends PageRequest {
  @IsUuidId({ optional: true })
  case?: CaseId;

  @IsUuidId({
    optional: true,
    description: 'about 的编号，案件或其他 · the id in `about`, of a case or of something else',
  })
  about?: string;

  @IsUuidId({ optional: true })
  officer?: OfficerId;

  @IsOneOf(ACCESS_PURPOSES, { optional: true })
  purpose?: AccessPurpose;

  @IsInstant({ optional: true, description: '含此刻 · at or after' })
  from?: Instant;

  @IsInstant({ optional: true, description: '不含此刻 · before' })
  to?: Instant;
}

/** The records whose notes are opened, selected as in the list, and why. */
export class AccessNotesRequest {
  @IsUuidId({ optional: true })
  case?: CaseId;

  @IsUuidId({ optional: true })
  officer?: OfficerId;

  @IsInstant({ optional: true, description: '含此刻 · at or after' })
  from?: Instant;

  @IsInstant({ optional: true, description: '不含此刻 · before' })
  to?: Instant;

  @IsWholeNumber({ min: 1, max: 200, optional: true, description: '每页条数 · items per page', example: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, {
    optional: true,
    example: 'WyI0NzExIl0',
    description: '上一页的 nextCursor · nextCursor of the previous page',
  })
  cursor?: string;

  @IsOneOf(PURPOSES)
  purpose!: Purpose;

  @IsText({ description: '用途说明 · details of the purpose' })
  note!: string;
}

export class AccessAboutAnswer {
  context!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  id!: string;
}

export class AccessRecordAnswer {
  at!: string;
  /** `null` for a sign-in with an unknown name, or one that was not judged */
  officerId!: string | null;
  /** `null` for a sign-in */
  agencyId!: string | null;
  /** `null` for a sign-in */
  role!: Role | null;
  /** `null` for a search, the order of an erasure, a sign-in and an import */
  caseId!: string | null;
  /** what was read: a case, or something else as confidential as one; `null` where there is neither */
  about!: AccessAboutAnswer | null;
  /** JSON pointers into the case; for a search, into the request body; the kind of a document; `/access/<id>/note`: a note of this log; `/erasures/<id>/note`: the order of an erasure; `/imports/<id>`: an import */
  fields!: string[];
  purpose!: AccessPurpose;
  /** of an access to plain text: `***` until it is opened; `null` after erasure */
  note!: string | null;
  /** the client's address of a sign-in, if it is known */
  address?: string;
  /** of a sign-in */
  outcome?: SignInOutcome;
  /** of an import of finished cases that has ended: how many it registered */
  count?: number;
}

export class AccessLogAnswer {
  items!: AccessRecordAnswer[];
  nextCursor!: string | null;
}

type Selection = Omit<AccessNotesRequest, 'purpose' | 'note'> & Pick<AccessLogRequest, 'about'>;

type Note = NonNullable<AccessRecord['note']>;

/** How the record of an opened note names it: by the id of its own record. */
const pointerTo = ({ event }: Note): string => `/access/${event}/note`;

const notesByCase = (records: readonly AccessRecord[]): ReadonlyMap<CaseId | null, readonly Note[]> => {
  const notes = new Map<CaseId | null, Note[]>();
  for (const { caseId, note } of records) if (note !== null) notes.set(caseId, [...(notes.get(caseId) ?? []), note]);
  return notes;
};

const answered = ({ items, nextCursor }: AccessPage, shown: (note: Note) => string | null): AccessLogAnswer => ({
  items: items.map(({ note, fields, about, ...record }) => ({
    ...record,
    about: about ?? (record.caseId && { context: 'cases', id: record.caseId }),
    fields: [...fields],
    note: note && shown(note),
  })),
  nextCursor: nextCursor && encodeCursor(nextCursor),
});

@Controller('v1/audit')
export class AccessLogRoute {
  constructor(
    private readonly log: AccessLog,
    private readonly unmasking: Unmasking,
    private readonly barred: BarredCases,
  ) {}

  @Get('access')
  @Allow('AUDITOR')
  @Reads({
    name: 'listAccess',
    zh: '访问记录：明文、检索、遮蔽查看、文书、登录、办结个案导入；用途说明遮蔽',
    en: 'List accesses: to plain text, searches, masked reads, documents, sign-ins, imports of finished cases; notes are masked',
    tag: '审计 Audit',
    answer: AccessLogAnswer,
  })
  async listAccess(
    @Caller() by: Officer,
    @Query() { purpose, ...selection }: AccessLogRequest,
  ): Promise<AccessLogAnswer> {
    return answered(await this.page(by, selection, purpose), () => HIDDEN);
  }

  @Post('access/unmaskings')
  @Allow('AUDITOR')
  @NotRemembered()
  @Command({
    name: 'openAccessNotes',
    zh: '查看用途说明的明文（先记录后解密）',
    en: 'List accesses with their notes in plain text; this access is logged before decryption',
    tag: '审计 Audit',
    answer: AccessLogAnswer,
  })
  async openAccessNotes(
    @Caller() officer: Officer,
    @Body() { purpose, note, ...selection }: AccessNotesRequest,
  ): Promise<AccessLogAnswer> {
    const page = await this.page(officer, selection);
    const opened = new Map<string, string | null>();
    for (const [caseId, notes] of notesByCase(page.items)) {
      const texts = new Map(notes.map((sealed) => [pointerTo(sealed), sealed]));
      for (const [pointer, { value }] of await this.unmasking.unmask({
        officer,
        ...(caseId && { caseId }),
        texts,
        purpose,
        note,
        counts: false,
      }))
        opened.set(pointer, value);
    }
    return answered(page, (sealed) => opened.get(pointerTo(sealed)) ?? null);
  }

  private async page(
    by: Officer,
    { case: caseId, about, officer, from, to, limit, cursor }: Selection,
    purpose?: AccessPurpose,
  ): Promise<AccessPage> {
    const [after] = decodeCursor(cursor, 'position') ?? [];
    const page = await this.log.list({
      limit,
      ...(caseId && { caseId }),
      ...(about && { aboutId: about }),
      ...(officer && { officerId: officer }),
      ...(purpose && { purpose }),
      ...(from && { from }),
      ...(to && { to }),
      ...(after && { cursor: after }),
    });
    return { ...page, items: await this.barred.without(by, page.items) };
  }
}
