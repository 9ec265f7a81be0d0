import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore, turnFor } from '@center/event-store';
import type { Deadline } from '@center/deadlines';
import { type CaseId, type Clock, comingOfAge, type Instant, type Officer } from '@center/kernel';
import { Vault } from '@center/vault';
import { PathId, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type CaseReading, Cases } from '../cases';
import { type CaseContent, caseDocument } from '../disclosure/case-document';
import { hideSecrets, maskSecrets } from '../disclosure/masking';
import { birthDatesOf } from '../commands/child/births';
import { type Case, isOpen } from '../domain/case';
import { deadlinesOfCase } from '../deadlines/case-clocks';
import { deadlinesSeen } from '../disclosure/deadlines-seen';
import { recurrenceOf } from '../domain/risk';
import { CASE_READERS, seesDuplicates } from '../domain/visibility';
import { BarredCases } from '../ports/barred-cases';
import { Duplicates } from '../ports/duplicates';
import { Numbers } from '../ports/numbers';
import { CaseAnswer } from '../disclosure/case.answer';
import { duplicateAnswers } from '../disclosure/duplicate.answer';
import { dueAnswer } from '../disclosure/deadlines.answer';
import type { TransferAnswer } from '../disclosure/work.answer';
import { MomentRequest, momentOf } from './moment.request';

/** A transfer with what is due in it. */
const withDue = (transfer: TransferAnswer, deadlines: readonly Deadline[], now: Instant): TransferAnswer => {
  const own = deadlines.filter(({ subject }) => subject['transferId'] === transfer.transferId);
  const { overdue, dueAt, nextStep } = dueAnswer(own, now);
  return { ...transfer, overdue, dueAt: dueAt ?? transfer.dueAt, nextStep };
};

@Controller('v1/cases')
export class GetCaseRoute {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
    private readonly duplicates: Duplicates,
    private readonly barred: BarredCases,
    private readonly vault: Vault,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':caseId')
  @Allow(...CASE_READERS)
  @Reads({
    name: 'getCase',
    zh: '查看个案（实时折叠）',
    en: 'Get a case, folded from its current events',
    tag: '个案 Cases',
    answer: CaseAnswer,
    versioned: true,
  })
  async getCase(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Query() moment: MomentRequest,
  ): Promise<CaseAnswer> {
    const now = this.clock.now();
    const until = await momentOf(moment, this.store, now);
    const { state, visibility, history, version, position } = await this.cases.readAs(by, caseId, until);
    const then = moment.asOf ?? now;
    const deadlines = deadlinesSeen({ by, visibility }, deadlinesOfCase(history).values(), then);
    const [shown, likely, repeats] = await Promise.all([
      this.shown(by, { state, visibility }, now),
      this.likely(caseId, by, until),
      this.repeats(by, { state, visibility }),
    ]);
    const children = visibility === 'FULL' ? await this.turning18(shown.children, state, then) : shown.children;
    const due = {
      ...dueAnswer(deadlines, then),
      ...(shown.transfers && { transfers: shown.transfers.map((one) => withDue(one, deadlines, then)) }),
    };
    return { ...shown, children, ...likely, ...repeats, ...due, version, position: position.toString() };
  }

  /** The children, with a flag of those who turn 18 soon. It tells no more than that. */
  private async turning18(shown: CaseContent['children'], state: Case, now: Instant): Promise<CaseContent['children']> {
    const children = [...state.children.values()];
    const known = isOpen(state) ? await birthDatesOf(this.vault, children) : [];
    const dates = new Map(children.map(({ childId }, nth) => [childId as string, known[nth]]));
    return shown.map((child) => {
      const birthDate = dates.get(child.childId);
      return { ...child, turns18: (birthDate && comingOfAge(birthDate, now)) || null };
    });
  }

  private async shown(
    by: Officer,
    { state, visibility }: Pick<CaseReading, 'state' | 'visibility'>,
    now: Instant,
  ): Promise<CaseContent> {
    const numbers = await this.numbers.of([state.id, ...state.transfers.keys(), ...state.rescues.keys()]);
    await turnFor(state.children.size);
    const document = caseDocument(state, { by, visibility, numbers });
    return visibility === 'PSEUDONYMOUS'
      ? hideSecrets<CaseContent>(document)
      : maskSecrets<CaseContent>(document, this.vault, { on: now, townName: state.area?.name });
  }

  /** The closed case that this one repeats, for those who see both. */
  private async repeats(
    by: Officer,
    { state, visibility }: Pick<CaseReading, 'state' | 'visibility'>,
  ): Promise<Pick<CaseAnswer, 'recurrence'>> {
    if (visibility === 'SUBMITTED') return {};
    const earlier = recurrenceOf(state);
    const sees = earlier && (await this.cases.mayRead(by, earlier));
    return { recurrence: earlier && sees ? { caseId: earlier } : null };
  }

  /** Duplicate suggestions are available only for the current state, and are never shown to an agency. */
  private async likely(caseId: CaseId, by: Officer, until: object): Promise<Pick<CaseAnswer, 'duplicates'>> {
    if (!seesDuplicates(by) || Object.keys(until).length > 0) return {};
    const seen = await this.barred.without(by, await this.duplicates.known(caseId));
    return { duplicates: await duplicateAnswers(seen, this.numbers) };
  }
}
