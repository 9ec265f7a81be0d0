import type { Agencies } from '@center/agencies';
import { idOf, newOperation } from '@center/event-store';
import { type CaseId, type ChildId, type Officer, label } from '@center/kernel';
import { type TestVault, testVault } from '../../vault/testing/test-vault';
import { AddChild, AddChildHandler, AddChildRequest } from '../src/commands/add-child';
import { AddReporter, AddReporterHandler, AddReporterRequest } from '../src/commands/add-reporter';
import { CorrectRecord, CorrectRecordHandler, CorrectRecordRequest } from '../src/commands/correct-record';
import { IdentifyChild, IdentifyChildHandler, IdentifyChildRequest } from '../src/commands/identify-child';
import { ChildRequest, GuardianRequest, RegisterLeadRequest, ReporterRequest } from '../src/commands/lead.request';
import { LeadIntake } from '../src/commands/lead-intake';
import { RegisterLead, type RegisterLeadAnswer, RegisterLeadHandler } from '../src/commands/register-lead';
import { Cases } from '../src/cases';
import { caseViews } from '../src/cases.module';
import { LikenessQuery } from '../src/views/likeness/likeness.query';
import { NumbersQuery } from '../src/views/numbers/numbers.query';
import { CaseLog } from './case-log';
import { center } from './people';

export type LeadFacts = Partial<Omit<RegisterLeadRequest, 'children' | 'reporters'>> & {
  readonly children?: Partial<ChildRequest>[];
  readonly reporters?: Partial<ReporterRequest>[];
};

const made = <Body extends object>(of: new () => Body, facts: object): Body => Object.assign(new of(), facts);
const childOf = (facts: Partial<ChildRequest>): ChildRequest =>
  made(ChildRequest, { ...facts, ...(facts.guardian && { guardian: made(GuardianRequest, facts.guardian) }) });

/** A center that takes in leads by the real commands, on a real log, vault and views. */
export class Intake {
  readonly numbers: NumbersQuery;
  readonly duplicates: LikenessQuery;
  readonly cases: Cases;

  private constructor(
    readonly log: CaseLog,
    readonly keys: TestVault,
  ) {
    this.numbers = new NumbersQuery(log.reader, log.projections);
    this.duplicates = new LikenessQuery(log.reader, log.projections, keys.vault);
    this.cases = new Cases(log.store, keys.vault, log.clock);
  }

  static async open(): Promise<Intake> {
    const log = await CaseLog.open(...caseViews);
    return new Intake(log, await testVault(log.database.pool));
  }

  /** Registers a lead as an officer would; answers what the route answers. */
  register(by: Officer, { children = [], reporters = [], ...facts }: LeadFacts = {}): Promise<RegisterLeadAnswer> {
    const body = made(RegisterLeadRequest, {
      source: 'SCHOOL',
      discoveredAt: this.log.clock.now(),
      areaCode: '370682001',
      harms: ['NEGLECT'],
      ...facts,
      children: children.map(childOf),
      reporters: reporters.map((reporter) => made(ReporterRequest, reporter)),
    });
    const { log, keys, cases, numbers, duplicates } = this;
    const agencies = {
      center: () => Promise.resolve(center),
      areaName: () => Promise.resolve(label('城厢街道')),
    } as unknown as Agencies;
    const call = this.callOn(by);
    const leads = new LeadIntake(cases, agencies, keys.vault, log.clock);
    return new RegisterLeadHandler(leads, numbers, duplicates).execute(new RegisterLead(call, body));
  }

  addChild(by: Officer, caseId: CaseId, facts: Partial<ChildRequest>) {
    const body = made(AddChildRequest, childOf(facts));
    return new AddChildHandler(this.cases).execute(new AddChild(this.callOn(by, caseId), body));
  }

  identifyChild(by: Officer, caseId: CaseId, childId: ChildId, facts: Partial<IdentifyChildRequest>) {
    const call = { ...this.callOn(by, caseId), childId };
    return new IdentifyChildHandler(this.cases).execute(new IdentifyChild(call, made(IdentifyChildRequest, facts)));
  }

  addReporter(by: Officer, caseId: CaseId, facts: Partial<ReporterRequest>) {
    const body = made(AddReporterRequest, facts);
    return new AddReporterHandler(this.cases).execute(new AddReporter(this.callOn(by, caseId), body));
  }

  correct(by: Officer, caseId: CaseId, facts: Partial<CorrectRecordRequest>) {
    const body = made(CorrectRecordRequest, { revision: 0, note: '抄录有误', ...facts });
    return new CorrectRecordHandler(this.cases, this.log.clock).execute(
      new CorrectRecord(this.callOn(by, caseId), body),
    );
  }

  async close(): Promise<void> {
    await this.log.close();
  }

  private callOn(by: Officer, caseId?: CaseId) {
    const operationId = newOperation();
    const operation = { operationId, ifMatch: undefined, readAfter: undefined };
    return { by, operation, caseId: caseId ?? idOf(operationId, 'case') };
  }
}
