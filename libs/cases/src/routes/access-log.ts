import { Allow, Caller } from '@center/access';
import type { CaseId, Instant, Officer, OfficerId, Role } from '@center/kernel';
import { AccessLog, type AccessPurpose, type AccessRecord, Vault } from '@center/vault';
import { IsInstant, IsUuidId, PageRequest, Reads, decodeCursor, encodeCursor } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { BarredCases } from '../ports/barred-cases';

export class AccessLogRequest extends PageRequest {
  @IsUuidId({ optional: true })
  case?: CaseId;

  @IsUuidId({ optional: true })
  officer?: OfficerId;

  @IsInstant({ optional: true, description: '含此刻 · at or after' })
  from?: Instant;

  @IsInstant({ optional: true, description: '不含此刻 · before' })
  to?: Instant;
}

export class AccessRecordAnswer {
  at!: string;
  officerId!: string;
  agencyId!: string;
  role!: Role;
  /** absent for a search */
  caseId!: string | null;
  /** JSON pointers into the case; for a search, into the request body */
  fields!: string[];
  purpose!: AccessPurpose;
  /** `null` for a search, and after erasure */
  note!: string | null;
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
    zh: '明文查看记录',
    en: 'List accesses to plain text, with officer, time and purpose',
    tag: '审计 Audit',
    answer: AccessLogAnswer,
  })
  async listAccess(
    @Caller() by: Officer,
    @Query() { case: caseId, officer, from, to, limit, cursor }: AccessLogRequest,
  ): Promise<AccessLogAnswer> {
    const [after] = decodeCursor(cursor, 'position') ?? [];
    const page = await this.log.list({
      limit,
      ...(caseId && { caseId }),
      ...(officer && { officerId: officer }),
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
