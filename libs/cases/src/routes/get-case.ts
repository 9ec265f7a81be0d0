import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock, Officer } from '@center/kernel';
import { Vault } from '@center/vault';
import { PathId, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Cases } from '../cases';
import { caseDocument } from '../disclosure/case-document';
import { type Document, hideDocument, maskDocument } from '../disclosure/masking';
import { CASE_READERS, seesDuplicates } from '../domain/visibility';
import { Duplicates } from '../ports/duplicates';
import { Numbers } from '../ports/numbers';
import { CaseAnswer } from '../disclosure/case.answer';
import { duplicateAnswers } from '../disclosure/duplicate.answer';
import { MomentRequest, momentOf } from './moment.request';

@Controller('v1/cases')
export class GetCaseRoute {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
    private readonly duplicates: Duplicates,
    private readonly vault: Vault,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':caseId')
  @Allow(...CASE_READERS)
  @Reads({
    name: 'getCase',
    zh: '查看个案（实时折叠）',
    en: 'Read a case, folded live',
    tag: '个案 Cases',
    answer: CaseAnswer,
    versioned: true,
  })
  async getCase(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Query() moment: MomentRequest,
  ): Promise<Document> {
    const now = this.clock.now();
    const until = await momentOf(moment, this.store, now);
    const seen = await this.cases.see(caseId, by, until);
    const { state, sight, version, position } = seen;
    const numbers = await this.numbers.of([caseId, ...state.transfers.keys(), ...state.rescues.keys()]);
    const document = caseDocument(state, { by, sight, numbers });
    const shown =
      sight === 'PSEUDONYMOUS'
        ? hideDocument(document)
        : await maskDocument(document, this.vault, { on: now, townName: state.area?.name });
    return { ...shown, ...(await this.likely(caseId, by, until)), version, position };
  }

  /** What may be a duplicate is known of today only, and never told to an agency. */
  private async likely(caseId: CaseId, by: Officer, until: object): Promise<Document> {
    if (!seesDuplicates(by) || Object.keys(until).length > 0) return {};
    return { duplicates: await duplicateAnswers(await this.duplicates.known(caseId), this.numbers) };
  }
}
