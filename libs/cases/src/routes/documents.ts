import { Allow, Caller } from '@center/access';
import type { CaseId, Officer, TransferId } from '@center/kernel';
import { PURPOSES, type Purpose, RoutineAccess } from '@center/vault';
import {
  Costly,
  Command,
  IsOneOf,
  IsText,
  IsUuidId,
  NotRemembered,
  PathId,
  Problem,
  Reads,
  invalidRequest,
} from '@center/web';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiSchema } from '@nestjs/swagger';
import { CASE_READERS, PLAIN_READERS } from '../domain/visibility';
import { KIND_NAMES, type Kind, kindOf } from '../documents/kinds';
import { type Asked, Documents, type Printed } from '../documents/documents';

const PDF = 'application/pdf';
const TAG = '文书 Documents';
const OF_TRANSFER =
  '移送函和回执须指明移送 · the transfer; required for transfer-letter and receipt, not allowed otherwise';

export class DocumentRequest {
  @IsUuidId({ optional: true, description: OF_TRANSFER })
  transferId?: TransferId;
}

/** Published as `PlainPaperRequest`: component names in the contract do not change. */
@ApiSchema({ name: 'PlainPaperRequest' })
export class PlainDocumentRequest extends DocumentRequest {
  @IsOneOf(PURPOSES)
  purpose!: Purpose;

  @IsText({ description: '用途说明 · details of the purpose' })
  note!: string;
}

const ofKind = (name: string): Kind => {
  const kind = kindOf(name);
  if (!kind) throw new Problem('not-found');
  return kind;
};

/** `transferId` is required for documents about a transfer and not allowed for others. */
const checkTransfer = ({ ofTransfer }: Kind, transferId: TransferId | undefined, where: 'query' | 'body'): void => {
  if (ofTransfer === (transferId !== undefined)) return;
  throw invalidRequest({ in: where, pointer: '/transferId', code: ofTransfer ? 'required' : 'invalid' });
};

const fileOf = (name: string, { number, pdf }: Printed): StreamableFile =>
  new StreamableFile(pdf, {
    type: PDF,
    disposition: `attachment; filename="${number ? `${name}-${number}` : name}.pdf"`,
    length: pdf.length,
  });

const KindInPath = () => ApiParam({ name: 'kind', enum: KIND_NAMES, description: '移送函、回执、结案表、个案卷宗' });

@Controller('v1/cases')
export class DocumentRoutes {
  constructor(
    private readonly documents: Documents,
    private readonly access: RoutineAccess,
  ) {}

  @Get(':caseId/documents/:kind')
  @Costly()
  @Allow(...CASE_READERS)
  @KindInPath()
  @Reads({
    name: 'getDocument',
    zh: '出具文书（遮蔽）',
    en: 'Get a document of a case as PDF, with personal data masked',
    tag: TAG,
    file: PDF,
  })
  async getDocument(
    @PathId('caseId') caseId: CaseId,
    @Param('kind') name: string,
    @Caller() by: Officer,
    @Query() { transferId }: DocumentRequest,
  ): Promise<StreamableFile> {
    const asked: Asked = { kind: ofKind(name), caseId, transferId, by };
    checkTransfer(asked.kind, transferId, 'query');
    return this.recorded(name, asked, await this.documents.masked(asked));
  }

  @Post(':caseId/documents/:kind')
  @Costly()
  @Allow(...PLAIN_READERS)
  @NotRemembered()
  @KindInPath()
  @Command({
    name: 'openDocument',
    zh: '出具文书（明文，先记录后解密）',
    en: 'Get a document in plain text; the access is logged before decryption',
    tag: TAG,
    file: PDF,
    refusals: ['not-on-access-list', 'not-needed-for-task'],
  })
  async openDocument(
    @PathId('caseId') caseId: CaseId,
    @Param('kind') name: string,
    @Caller() by: Officer,
    @Body() { transferId, purpose, note }: PlainDocumentRequest,
  ): Promise<StreamableFile> {
    const asked: Asked = { kind: ofKind(name), caseId, transferId, by };
    checkTransfer(asked.kind, transferId, 'body');
    return this.recorded(name, asked, await this.documents.plain(asked, { purpose, note }));
  }

  /** A document that was printed; the answer does not wait for its entry in the access log. */
  private recorded(name: string, { by, caseId }: Asked, printed: Printed): StreamableFile {
    this.access.document(by, caseId, name);
    return fileOf(name, printed);
  }
}
