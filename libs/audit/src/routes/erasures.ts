import { Allow, Caller } from '@center/access';
import { EventStore } from '@center/event-store';
import type { Officer, PersonId } from '@center/kernel';
import {
  type Erasure,
  ERASURE_GROUNDS,
  type ErasureGround,
  erasureOf,
  erasures,
  PURPOSES,
  type Purpose,
  Unmasking,
} from '@center/vault';
import {
  Command,
  decodeCursor,
  encodeCursor,
  IsOneOf,
  IsText,
  NotRemembered,
  PageRequest,
  PathId,
  Problem,
  Reads,
} from '@center/web';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

const HIDDEN = '***';

export class ErasureAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  personId!: PersonId;

  /** the officers who signed: a center leader and a dispatcher */
  orderedBy!: string[];

  @ApiProperty({ enum: ERASURE_GROUNDS })
  ground!: ErasureGround;

  recordedAt!: string;

  /** of the event */
  position!: string;

  /** the written order: `***` until it is opened */
  note!: string | null;
}

export class ErasuresAnswer {
  items!: ErasureAnswer[];
  nextCursor!: string | null;
}

/** Why the written order is opened. */
export class OpenErasureNoteRequest {
  @IsOneOf(PURPOSES)
  purpose!: Purpose;

  @IsText({ description: '用途说明 · details of the purpose' })
  note!: string;
}

const answered = (
  { personId, orderedBy, ground, recordedAt, position }: Erasure,
  note: string | null,
): ErasureAnswer => ({
  ...{ personId, orderedBy: [...orderedBy], ground, recordedAt, note },
  position: position.toString(),
});

@Controller('v1/audit/erasures')
export class ErasuresRoute {
  constructor(
    private readonly store: EventStore,
    private readonly unmasking: Unmasking,
  ) {}

  @Get()
  @Allow('AUDITOR', 'CENTER_LEADER')
  @Reads({
    name: 'listErasures',
    zh: '依法遗忘的记录：何人签署、依据；理由遮蔽',
    en: 'List the erasures of persons: who signed, and the ground; notes are masked',
    tag: '审计 Audit',
    answer: ErasuresAnswer,
  })
  async listErasures(@Query() { limit, cursor }: PageRequest): Promise<ErasuresAnswer> {
    const [after] = decodeCursor(cursor, 'position') ?? ['0'];
    const rest = (await erasures(this.store)).filter(({ position }) => position > BigInt(after));
    const items = rest.slice(0, limit).map((erasure) => answered(erasure, HIDDEN));
    return { items, nextCursor: rest.length > limit ? encodeCursor(items.at(-1)!.position) : null };
  }

  @Post(':personId/unmaskings')
  @Allow('AUDITOR', 'CENTER_LEADER')
  @NotRemembered()
  @Command({
    name: 'openErasureNote',
    zh: '查看一次遗忘的理由的明文（先记录后解密）',
    en: 'Open the note of an erasure; this access is logged before decryption',
    tag: '审计 Audit',
    answer: ErasureAnswer,
  })
  async openErasureNote(
    @Caller() officer: Officer,
    @PathId('personId') personId: PersonId,
    @Body() { purpose, note }: OpenErasureNoteRequest,
  ): Promise<ErasureAnswer> {
    const erasure = await erasureOf(this.store, personId);
    if (!erasure) throw new Problem('not-found');
    const pointer = `/erasures/${personId}/note`;
    const texts = new Map([[pointer, erasure.note]]);
    const opened = await this.unmasking.unmask({ officer, texts, purpose, note, counts: false });
    return answered(erasure, opened.get(pointer)!.value);
  }
}
