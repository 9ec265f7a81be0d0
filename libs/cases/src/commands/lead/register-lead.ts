import { command } from '@center/command-handling';
import { CLOCK, idOf } from '@center/event-store';
import type { CaseId, Officer, OperationId } from '@center/kernel';
import { Completion, Created, Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../command.answer';
import { rolesOf } from '../../domain/process';
import { seesDuplicates } from '../../domain/visibility';
import { BarredCases } from '../../ports/barred-cases';
import { Duplicates } from '../../ports/duplicates';
import { Numbers } from '../../ports/numbers';
import { DuplicateAnswer, duplicateAnswers } from '../../disclosure/duplicate.answer';
import { LEAD_WARNINGS, type LeadWarning } from '../../intake/lead-checks';
import { type IntakeAnswered, type IntakeResult, LeadIntake } from '../../intake/lead-intake';
import { RegisterLeadRequest } from '../../intake/lead.request';
import { type RegisteredLead, SourceRefs } from '../../intake/source-refs';

export class RegisterLeadAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', nullable: true, example: 'XS-370682-2026-000038' })
  caseNumber!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  childIds!: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  reporterIds!: string[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...LEAD_WARNINGS] },
        pointer: { type: 'string' },
      },
    },
  })
  override warnings!: LeadWarning[];

  /** possible duplicates, for the center's dispatcher only; empty if the view is behind */
  @ApiProperty({ type: () => [DuplicateAnswer], required: false })
  duplicates?: DuplicateAnswer[];
}

/** The response without the case number, which is read from the view. */
type Numberless = Omit<RegisterLeadAnswer, 'caseNumber'>;

/** The response as it is stored with the lead. */
interface StoredAnswer {
  readonly caseId: CaseId;
  readonly version: number;
  readonly position: string;
}

/** Adds the case number to the stored response of a registration. */
@Injectable()
export class NumberOfLead extends Completion {
  constructor(private readonly numbers: Numbers) {
    super();
  }

  override async complete(body: StoredAnswer): Promise<object | undefined> {
    if ('caseNumber' in body) return body; // stored after the view was read
    const { caseId, version, position, ...rest } = body;
    const caseNumber = await this.numbers.given(caseId, BigInt(position));
    return caseNumber === null ? undefined : { caseId, version, position, caseNumber, ...rest };
  }
}

export const RegisterLead = command({
  name: 'register-lead',
  path: 'v1/leads',
  zh: '登记线索',
  en: 'Register a lead',
  writes: ['LeadRegistered'],
  tag: '个案 Cases',
  roles: rolesOf('register'),
  body: RegisterLeadRequest,
  created: true,
  versioned: true,
  answer: RegisterLeadAnswer,
  clock: CLOCK,
  completedBy: NumberOfLead,
  needs: [LeadIntake, SourceRefs, Numbers, Duplicates, BarredCases],
  execute: async ({ by, operation }, body, intake, sourceRefs, numbers, duplicates, barred) => {
    const { operationId } = operation;
    const ids = {
      childIds: body.children.map((_, nth) => idOf(operationId, 'child', nth)),
      reporterIds: body.reporters.map((_, nth) => idOf(operationId, 'reporter', nth)),
    };
    const suggests = seesDuplicates(by);
    const takeIn = async (caseId: CaseId, known: readonly RegisteredLead[]): Promise<IntakeResult> => {
      const isReused = known.some((lead) => lead.isSameSource && lead.isSeen && lead.caseId !== caseId);
      const call = {
        ...{ caseId, by, operation, isReused },
        // suggestions are not determined by the log, so such a response is stored after it has been read
        ...(!suggests && {
          answer: ({ warnings, ...written }: IntakeAnswered) =>
            createdAs(caseId, { caseId, ...written, ...ids, warnings }),
        }),
      };
      const taken = await intake.take(call, body);
      // the response may be stored after the events, and it expires: without it the body is compared with the lead
      if (taken.repeated && !(await intake.isSame(call, body, taken))) throw new Problem('idempotency-key-reused');
      return taken;
    };
    const taken = await inOwnCase(by, operationId, body, { sourceRefs, takeIn });
    const { caseId, version, position, warnings } = taken;
    const caseNumber = await numbers.given(caseId, position);
    if (caseNumber === null) operation.keeper?.appended('incomplete');
    return createdAs(caseId, {
      ...{ caseId, version, position, caseNumber, ...ids, warnings },
      ...(suggests && {
        duplicates: await duplicateAnswers(await barred.without(by, await duplicates.known(caseId, position)), numbers),
      }),
    });
  },
});

const createdAs = <Answer extends Numberless>(caseId: CaseId, answer: Answer): Created<Answer> =>
  new Created(`/v1/cases/${caseId}`, answer);

/**
 * Registers a lead in the case of its number, where an import of the number finds it. If another lead has the number, in a case
 * of its own: a report is never refused.
 */
const inOwnCase = async (
  by: Officer,
  operationId: OperationId,
  body: RegisterLeadRequest,
  {
    sourceRefs,
    takeIn,
  }: {
    readonly sourceRefs: SourceRefs;
    readonly takeIn: (caseId: CaseId, known: readonly RegisteredLead[]) => Promise<IntakeResult>;
  },
): Promise<IntakeResult> => {
  const own = idOf(operationId, 'case');
  const ofNumber = await sourceRefs.placeOf(by, body);
  const { known = [], free } = ofNumber ?? {};
  const earlier = known.find((lead) => lead.operationId === operationId);
  if (earlier || !free) return takeIn(earlier?.caseId ?? own, known);
  const taken = await takeIn(free.caseId, known);
  if (taken.events.length > 0) return taken;
  const others = await sourceRefs.placeOf(by, body);
  return takeIn(own, others?.known ?? []);
};
