import { Allow, Caller } from '@center/access';
import { CLOCK } from '@center/event-store';
import type { Clock, LocatedSealed, Officer, StoredEvent, SupervisionId } from '@center/kernel';
import { PURPOSES, type Purpose } from '@center/vault';
import { Command, IsOneOf, IsText, NotRemembered, PathId, Problem } from '@center/web';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Cases, type LoadedCase } from '../cases';
import { deadlinesOfCase } from '../deadlines/case-clocks';
import { stepsHiddenFrom } from '../disclosure/deadlines-seen';
import { withCurrentCopies } from '../domain/copies';
import { AGENCY_ROLES } from '../domain/process';
import { caseStream } from '../domain/streams';
import { noteOf, type Supervision, supervisionsIn } from '../domain/supervision';
import { mayKnowSupervision, PLAIN_READERS } from '../domain/visibility';
import { Openings } from '../openings';
import { SupervisedCases } from '../ports/supervised-cases';

export class SupervisionUnmaskingRequest {
  @IsOneOf(PURPOSES)
  purpose!: Purpose;

  @IsText({ description: '用途说明 · details of the purpose' })
  note!: string;
}

export class SupervisionUnmaskingAnswer {
  supervisionId!: string;
  caseId!: string;

  @ApiProperty({ type: 'string', nullable: true, description: '已清除的为 null · null if it has been erased' })
  note!: string | null;
}

const supervisionIn = (history: readonly StoredEvent[], supervisionId: SupervisionId): Supervision =>
  supervisionsIn(history.map((event) => caseStream.read(event))).get(supervisionId)!;

/** The step that a supervision is about, if it is about one. Old ones by hand do not say it. */
const stepOf = ({ step, deadlineId }: Supervision, history: readonly StoredEvent[]): string | undefined =>
  step ?? (deadlineId && deadlinesOfCase(history).get(deadlineId)?.step);

/**
 * The note of a supervision in plain text. It is addressed to the supervised agency, whose liaisons, supervisors and
 * dispatchers may open it without seeing the case. All others open it like any other text of the case.
 */
@Controller('v1/supervisions')
export class UnmaskSupervisionRoute {
  constructor(
    private readonly cases: Cases,
    private readonly supervised: SupervisedCases,
    private readonly openings: Openings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':supervisionId/unmaskings')
  @Allow(...PLAIN_READERS)
  @NotRemembered()
  @Command({
    name: 'unmaskSupervision',
    zh: '查看人工督办的内容（先记录后解密）',
    en: 'Read the note of a supervision issued by hand; the access is logged before decryption',
    tag: '督办 Supervision',
    answer: SupervisionUnmaskingAnswer,
    refusals: ['not-on-access-list', 'not-needed-for-task'],
  })
  async unmaskSupervision(
    @PathId('supervisionId') supervisionId: SupervisionId,
    @Caller() by: Officer,
    @Body() { purpose, note: why }: SupervisionUnmaskingRequest,
  ): Promise<SupervisionUnmaskingAnswer> {
    const caseId = await this.supervised.caseOf(supervisionId);
    const found = caseId && (await this.cases.load(caseId));
    if (!found) throw new Problem('not-found');
    const { note, isAddressed } = this.noteFor(by, found, supervisionId);
    const pointer = `/supervisions/${supervisionId}/note`;
    const request = { texts: new Map([[pointer, note]]), purpose, note: why };
    const opened = isAddressed
      ? await this.openings.openAddressed(by, found.state, request)
      : await this.openings.open(by, found.state, request);
    return { supervisionId, caseId, note: opened.get(pointer)!.value };
  }

  /** The note, and whether it is addressed to the officer. 404 unless there is one that the officer may know of. */
  private noteFor(
    by: Officer,
    { state, history }: LoadedCase,
    supervisionId: SupervisionId,
  ): { readonly note: LocatedSealed; readonly isAddressed: boolean } {
    const supervision = supervisionIn(history, supervisionId);
    const isOwn = supervision.agency.id === by.agency.id;
    const isHidden = !isOwn && stepsHiddenFrom(by).includes(stepOf(supervision, history) ?? '');
    const note = noteOf(state, supervisionId);
    const isKnown = mayKnowSupervision(by, withCurrentCopies(state, this.clock.now()), supervision.agency);
    if (!note || isHidden || !isKnown) throw new Problem('not-found');
    return { note, isAddressed: isOwn && AGENCY_ROLES.includes(by.role) };
  }
}
