import type { Agencies } from '@center/agencies';
import { type CommandDeclaration, Streams } from '@center/command-handling';
import { newOperation } from '@center/event-store';
import { type CaseId, type ChildId, type Instant, type Officer, label } from '@center/kernel';
import { type TestVault, testVault } from '../../vault/testing/test-vault';
import { InMemoryIdempotencyStore } from '../../web/testing/in-memory-idempotency-store';
import { Created } from '@center/web';
import { Cases } from '../src/cases';
import { caseViews } from '../src/cases.module';
import { AddChild, type AddChildAnswer, AddChildRequest } from '../src/commands/child/add-child';
import { IdentifyChild } from '../src/commands/child/identify-child';
import { VoidChild } from '../src/commands/child/void-child';
import { CorrectRecord, CorrectRecordRequest } from '../src/commands/correction/correct-record';
import { RegisterLead, type RegisterLeadAnswer } from '../src/commands/lead/register-lead';
import { StartRescue } from '../src/commands/rescue/start-rescue';
import { AddReporter, type AddReporterAnswer, AddReporterRequest } from '../src/commands/reporter/add-reporter';
import { LineIntake } from '../src/import/line-intake';
import { FinishedCases } from '../src/intake/finished-cases';
import { FinishedLeadRequest } from '../src/intake/finished.request';
import { LeadIntake } from '../src/intake/lead-intake';
import { ChildRequest, GuardianRequest, IdentifyChildRequest } from '../src/intake/child.request';
import { RegisterLeadRequest, ReporterRequest } from '../src/intake/lead.request';
import { SourceRefs } from '../src/intake/source-refs';
import { BarredCases } from '../src/ports/barred-cases';
import { DuplicatesQuery } from '../src/views/duplicates/duplicates.query';
import { NumbersQuery } from '../src/views/numbers/numbers.query';
import { CaseLog } from './case-log';
import { at, center } from './people';

export type LeadFacts = Partial<Omit<RegisterLeadRequest, 'children' | 'reporters'>> & {
  readonly children?: Partial<ChildRequest>[];
  readonly reporters?: Partial<ReporterRequest>[];
};

const made = <Body extends object>(of: new () => Body, facts: object): Body => Object.assign(new of(), facts);
const childOf = (facts: Partial<ChildRequest>): ChildRequest =>
  made(ChildRequest, { ...facts, ...(facts.guardian && { guardian: made(GuardianRequest, facts.guardian) }) });

/** A center that registers leads through the real commands, on a real log, vault and views. */
export class Intake {
  readonly numbers: NumbersQuery;
  readonly duplicates: DuplicatesQuery;
  readonly cases: Cases;
  private readonly streams: Streams;
  private readonly leads: LeadIntake;
  private readonly sourceRefs: SourceRefs;

  private constructor(
    readonly log: CaseLog,
    readonly keys: TestVault,
  ) {
    this.numbers = new NumbersQuery(log.reader, log.projections);
    this.duplicates = new DuplicatesQuery(log.reader, log.projections, keys.vault);
    this.streams = new Streams(log.store, keys.vault);
    this.cases = new Cases(log.store, this.streams, { read: () => undefined }, { now: () => at });
    this.sourceRefs = new SourceRefs(new InMemoryIdempotencyStore(), keys.vault, this.cases);
    this.leads = new LeadIntake(this.streams, agencies, keys.vault, new FinishedCases(agencies), log.clock);
  }

  static async open(): Promise<Intake> {
    const log = await CaseLog.open(...caseViews);
    return new Intake(log, await testVault(log.database.pool));
  }

  /** Registers a lead and returns the response body of the route. */
  register(by: Officer, facts: LeadFacts = {}): Promise<RegisterLeadAnswer> {
    const { leads, sourceRefs } = this;
    const services = [leads, sourceRefs, this.numbers, this.duplicates, noneBarred];
    return this.carryOut(RegisterLead, services, by, {}, this.leadOf(RegisterLeadRequest, facts));
  }

  /** Imports a lead from a ledger; with `key` as one without a number of its own. */
  importLead(by: Officer, facts: LeadFacts, key?: string) {
    return this.importLine(by, this.leadOf(RegisterLeadRequest, { lateEntryReason: 'IMPORTED', ...facts }), key);
  }

  /** Imports a finished case. */
  importFinished(by: Officer, facts: LeadFacts & Pick<FinishedLeadRequest, 'closing'>) {
    return this.importLine(by, this.leadOf(FinishedLeadRequest, { lateEntryReason: 'IMPORTED', ...facts }));
  }

  addChild(by: Officer, caseId: CaseId, facts: Partial<ChildRequest>): Promise<AddChildAnswer> {
    return this.onCase(AddChild, by, { caseId }, made(AddChildRequest, childOf(facts)), this.cases, this.keys.vault);
  }

  identifyChild(by: Officer, caseId: CaseId, childId: ChildId, facts: Partial<IdentifyChildRequest>): Promise<object> {
    const body = made(IdentifyChildRequest, facts);
    return this.onCase(IdentifyChild, by, { caseId, childId }, body, this.cases, this.keys.vault);
  }

  addReporter(by: Officer, caseId: CaseId, facts: Partial<ReporterRequest>): Promise<AddReporterAnswer> {
    return this.onCase(AddReporter, by, { caseId }, made(AddReporterRequest, facts));
  }

  correct(by: Officer, caseId: CaseId, facts: Partial<CorrectRecordRequest>): Promise<object> {
    const body = made(CorrectRecordRequest, { revision: 0, note: '抄录有误', ...facts });
    return this.onCase(CorrectRecord, by, { caseId }, body, this.cases, this.keys.vault, agencies, this.streams);
  }

  startRescue(by: Officer, caseId: CaseId, childIds: readonly ChildId[], at: Instant): Promise<object> {
    const body = { kind: 'MEDICAL', childIds, at, lateEntryReason: 'PAPER' };
    return this.onCase(StartRescue, by, { caseId }, body, this.cases, this.keys.vault, this.numbers);
  }

  voidChild(by: Officer, caseId: CaseId, childId: ChildId): Promise<object> {
    return this.onCase(VoidChild, by, { caseId, childId }, { reason: 'ENTERED_IN_ERROR', note: '误增' });
  }

  async close(): Promise<void> {
    await this.log.close();
  }

  private leadOf<Body extends RegisterLeadRequest>(of: new () => Body, facts: LeadFacts): Body {
    const { children = [], reporters = [], ...more } = facts;
    return made(of, {
      source: 'SCHOOL',
      discoveredAt: this.log.clock.now(),
      areaCode: '370682001',
      harms: ['NEGLECT'],
      ...more,
      children: children.map(childOf),
      reporters: reporters.map((reporter) => made(ReporterRequest, reporter)),
    });
  }

  private importLine(by: Officer, lead: RegisterLeadRequest, key?: string) {
    return new LineIntake(this.leads, this.sourceRefs, this.cases).take({ lead, rowKey: key }, by);
  }

  private onCase<Answer extends object>(
    command: CommandDeclaration,
    by: Officer,
    ids: object,
    body: object,
    ...services: readonly unknown[]
  ) {
    return this.carryOut<Answer>(command, [this.streams, ...services], by, ids, body);
  }

  /** Executes a command like the bus and returns the response body. */
  private async carryOut<Answer extends object>(
    { handler }: CommandDeclaration,
    services: readonly unknown[],
    by: Officer,
    ids: object,
    body: object,
  ): Promise<Answer> {
    const operation = { operationId: newOperation(), ifMatch: undefined, readAfter: undefined };
    const answer: unknown = await new handler(this.log.clock, ...services).execute({
      request: { by, operation, ids },
      body,
    });
    return (answer instanceof Created ? answer.body : answer) as Answer;
  }
}

/** The names of the register. */
const agencies = {
  sinceAdmission: { center: () => Promise.resolve(center), areaName: () => Promise.resolve(label('城厢街道')) },
} as unknown as Agencies;

/** No officer is barred from a case. */
const noneBarred = new (class extends BarredCases {
  among = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());
})();
