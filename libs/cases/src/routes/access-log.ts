import { Allow, Caller } from '@center/access';
import type { CaseId, Instant, Officer, OfficerId, Role } from '@center/kernel';
import {
  ACCESS_PURPOSES,
  AccessLog,
  type AccessPurpose,
  type AccessRecord,
  type SignInOutcome,
  Vault,
} from '@center/vault';
import { IsInstant, IsOneOf, IsUuidId, PageRequest, Reads, decodeCursor, encodeCursor } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { BarredCases } from '../ports/barred-cases';

export class AccessLogRequest extends PageRequest {
  @IsUuidId({ optional: true })
  case?: CaseId;

  @IsUuidId({ optional: true })
  officer?: OfficerId;

  @IsOneOf(ACCESS_PURPOSES, { optional: true })
  purpose?: AccessPurpose;

  @IsInstant({ optional: true, description: '含此刻 · at or after' })
  from?: Instant;

  @IsInstant({ optional: true, description: '不含此刻 · before' })
  to?: Instant;
}

export class AccessRecordAnswer {
  at!: string;
  /** `null` for a sign-in with an unknown name, or one that was not judged */
  officerId!: string | null;
  /** `null` for a sign-in */
  agencyId!: string | null;
  /** `null` for a sign-in */
  role!: Role | null;
  /** `null` for a search and a sign-in */
  caseId!: string | null;
  /** JSON pointers into the case; for a search, into the request body; the kind of a document */
  fields!: string[];
  purpose!: AccessPurpose;
  /** of an access to plain text; `null` after erasure */
  note!: string | null;
  /** the client's address of a sign-in, if it is known */
  address?: string;
  /** of a sign-in */
  outcome?: SignInOutcome;
}

export class AccessLogAnswer {
  items!: AccessRecordAnswer[];
  nextCursor!: string | null;
}

@Controller('v1/audit')
export class AccessLogRoute {
  constructor(
    private readonly log: AccessLog,
    private readonly vault: Vault,
    private readonly barred: BarredCases,
  ) {}

  @Get('access')
  @Allow('AUDITOR')
  @Reads({
    name: 'listAccess',
    zh: '访问记录：明文、检索、遮蔽查看、文书、登录',
    en: 'List accesses: to plain text, searches, masked reads, documents, sign-ins',
    tag: '审计 Audit',
    answer: AccessLogAnswer,
  })
  async listAccess(
    @Caller() by: Officer,
    @Query() { case: caseId, officer, purpose, from, to, limit, cursor }: AccessLogRequest,
  ): Promise<AccessLogAnswer> {
    const [after] = decodeCursor(cursor, 'position') ?? [];
    const page = await this.log.list({
      limit,
      ...(caseId && { caseId }),
      ...(officer && { officerId: officer }),
      ...(purpose && { purpose }),
      ...(from && { from }),
      ...(to && { to }),
      ...(after && { cursor: after }),
    });
    const items = await this.barred.without(by, page.items);
    const sealed = items.flatMap(({ note }) => note ?? []);
    const opened = await this.vault.open(sealed);
    const notes = new Map(sealed.map((note, nth) => [note, opened[nth] ?? null]));
    const answerOf = ({ note, fields, ...record }: AccessRecord): AccessRecordAnswer => ({
      ...record,
      fields: [...fields],
      note: note && (notes.get(note) ?? null),
    });
    return { items: items.map(answerOf), nextCursor: page.nextCursor && encodeCursor(page.nextCursor) };
  }
}
