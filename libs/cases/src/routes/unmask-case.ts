import { Allow, Caller } from '@center/access';
import type { CaseId, Officer } from '@center/kernel';
import { PURPOSES, type Purpose } from '@center/vault';
import { Command, IsOneOf, IsText, IsWord, NotRemembered, PathId, invalidRequest } from '@center/web';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Cases } from '../cases';
import { caseDocument } from '../disclosure/case-document';
import { secretAt } from '../disclosure/masking';
import { PLAIN_READERS } from '../domain/visibility';
import { Openings } from '../openings';

const NO_CONTENT = { zh: '没有内容', en: 'has no content' };
const POINTER = /^(\/[A-Za-z0-9]{1,40}){1,6}$/;

export class UnmaskingRequest {
  @IsWord(POINTER, {
    list: { min: 1, max: 50 },
    description: '指向个案的 JSON 指针 · JSON pointers into the case',
    example: ['/children/0/name'],
  })
  fields!: string[];

  @IsOneOf(PURPOSES)
  purpose!: Purpose;

  @IsText({ description: '用途说明 · details of the purpose' })
  note!: string;
}

export class UnmaskingAnswer {
  caseId!: string;
  version!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    example: { '/children/0/name': '某某' },
  })
  values!: Record<string, string | null>;

  /** pointers to texts that have been erased */
  forgotten!: string[];
}

@Controller('v1/cases')
export class UnmaskCaseRoute {
  constructor(
    private readonly cases: Cases,
    private readonly openings: Openings,
  ) {}

  @Post(':caseId/unmaskings')
  @Allow(...PLAIN_READERS)
  @NotRemembered()
  @Command({
    name: 'unmaskCase',
    zh: '查看明文（先记录后解密）',
    en: 'Read plain text; the access is logged before decryption',
    tag: '个案 Cases',
    answer: UnmaskingAnswer,
    versioned: true,
    refusals: ['not-on-access-list', 'not-needed-for-task'],
  })
  async unmaskCase(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Body() { fields, purpose, note }: UnmaskingRequest,
  ): Promise<UnmaskingAnswer> {
    const { state, current, visibility, version } = await this.cases.readAs(by, caseId);
    const document = caseDocument(state, { by, visibility, numbers: new Map() });
    const texts = fields.map((pointer, nth) => {
      const secret = secretAt(document, pointer);
      if (!secret) throw invalidRequest({ pointer: `/fields/${nth}`, code: 'invalid', text: NO_CONTENT });
      return [pointer, secret.text] as const;
    });
    const unmasked = [...(await this.openings.open(by, current, { texts: new Map(texts), purpose, note }))];
    return {
      caseId,
      version,
      values: Object.fromEntries(unmasked.map(([pointer, { value }]) => [pointer, value])),
      forgotten: unmasked.filter(([, { value }]) => value === null).map(([pointer]) => pointer),
    };
  }
}
