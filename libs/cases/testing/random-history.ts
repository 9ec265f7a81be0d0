import { createHash } from 'node:crypto';
import { type CaseId, type Id, type Instant, type Officer, Refusal, instant } from '@center/kernel';
import * as fc from 'fast-check';
import type { Case } from '../src/domain/case';
import { addChild, identifyChild } from '../src/domain/child';
import { CHILD_CATEGORIES, HARMS, RISK_LEVELS, SOURCES } from '../src/domain/codes';
import { correctRecord } from '../src/domain/correction';
import { returnTransfer, ruleDispute } from '../src/domain/dispute';
import type { CaseEvent, CaseEvents } from '../src/domain/events';
import { caseStream } from '../src/domain/streams';
import { acceptLead, declineLead, registerLead, triageLead } from '../src/domain/lead';
import { brought, duplicateJoins, duplicateLeaves, leadsOf, mergeLead, unmergeLead } from '../src/domain/merge';
import { takeBack, workFor } from '../src/domain/merged-work';
import { recordNote } from '../src/domain/records';
import { endRescue, startRescue } from '../src/domain/rescue';
import { gradeRisk } from '../src/domain/risk';
import { acceptTransfer, feedBack, issueTransfer, signForTransfer } from '../src/domain/transfer';
import { confirmWithdrawal, withdrawTransfer } from '../src/domain/withdrawal';
import { assignCase } from '../src/domain/assignment';
import { closeCase, proposeClosure, reopenCase } from '../src/domain/closing';
import * as b from './builders';
import type { CaseLog } from './case-log';
import { outcomeOf } from './given-case';
import { HERE, of, some, undoing, UNDOING_ACTS } from './random-undoing';

/** One step of a history: the command to try, and numbers that select the case, the record, the officer and the time. */
export interface Step {
  readonly act: Act;
  readonly which: number;
  readonly what: number;
  readonly day: number;
  readonly minutes: number;
}

const ACTS = [
  ...['register', 'accept', 'triage', 'decline', 'reopen', 'issue', 'signFor', 'accepting', 'giveBack', 'withdraw'],
  ...['confirmWithdrawal', 'feedBack', 'rule', 'rescue', 'endRescue', 'merge', 'unmerge', 'addChild', 'identify'],
  ...['grade', 'correct', 'note', 'close', 'assign'],
  ...UNDOING_ACTS,
] as const;
type Act = (typeof ACTS)[number];
const WEIGHTS: Readonly<Record<string, number>> = {
  register: 2,
  accept: 5,
  triage: 4,
  issue: 6,
  rescue: 4,
  merge: 4,
  unmerge: 3,
  giveBack: 6,
  withdraw: 4,
  signFor: 5,
  confirmWithdrawal: 3,
  close: 6,
  ...Object.fromEntries(UNDOING_ACTS.map((act) => [act, 1])),
};

/** Steps of a random history. Steps that a decision refuses are skipped on replay. */
export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.noBias(
    fc.array(
      fc.record({
        act: fc.oneof(...ACTS.map((act) => ({ weight: WEIGHTS[act] ?? 2, arbitrary: fc.constant(act) }))),
        which: fc.nat(1_000),
        what: fc.nat(1_000_000),
        day: fc.nat(730),
        minutes: fc.integer({ min: 0, max: 3_000 }),
      }),
      { minLength: length, maxLength: length },
    ),
  );

const RECEIVERS = [b.policeBureau, b.educationBureau, b.procuratorateOffice];
const LIAISONS: readonly Officer[] = [b.police, b.education, b.procurator];
const RESCUERS = [b.rescueWorker, b.dispatcher, b.supervisor];
const note = b.sealedText();
/** Few enough that each case has a long history. */
const MOST_CASES = 9;

/** Runs random steps through the real decisions into a real log. Reactions to merges run some steps later. */
export class RandomHistory {
  private readonly cases: CaseId[] = [];
  private readonly owed: (() => Promise<unknown>)[] = [];
  private made = 0;

  constructor(
    private readonly log: CaseLog,
    private readonly name: string,
  ) {}

  async play(history: readonly Step[]): Promise<void> {
    for (const step of history) {
      this.log.clock.advance(step.minutes * 60_000);
      if (step.minutes % 3 === 0) await this.settle();
      await this.take(step);
    }
    await this.settle();
  }

  /** Runs the pending reactions: merged leads join and leave their survivors. */
  private async settle(): Promise<void> {
    for (const answer of this.owed.splice(0)) await answer();
  }

  private newId<Of extends string>(): Id<Of> {
    const hex = createHash('sha256')
      .update(`${this.name} ${(this.made += 1)}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<Of>;
  }

  private async state(caseId: CaseId): Promise<Case> {
    return caseStream.fold(await this.log.store.readStream(caseStream.nameOf(caseId)))!;
  }

  private child(what: number): CaseEvents['ChildAdded']['child'] {
    const known = what % 3 > 0; // one of a few persons, identified by an ID number
    return {
      childId: this.newId(),
      personId: known ? b.uuid(900 + (what % 4)) : this.newId(),
      identityStatus: known ? 'VERIFIED' : 'UNKNOWN',
      sex: 'UNKNOWN',
      categories: some(CHILD_CATEGORIES.slice(0, 3), what >> 2),
    };
  }

  private async take(step: Step): Promise<void> {
    const { act, which, what } = step;
    const at = instant(Date.UTC(2023, 0, 1) + step.day * 86_400_000 + (what % 86_400_000));
    const first = this.cases.length === 0;
    if (first || (act === 'register' && this.cases.length < MOST_CASES)) return this.register(what, at);
    const caseId = of(this.cases, which);
    const before = await this.state(caseId);
    const events = await this.decide(act, before, what, at);
    if (events.length === 0) return;
    await this.log.append(caseId, ...events);
    await this.owe(events[0]!, before);
  }

  private async register(what: number, at: Instant): Promise<void> {
    const caseId = this.newId<'case'>();
    this.cases.push(caseId);
    const children = Array.from({ length: what % 3 }, (_, nth) => this.child(what + nth));
    const area = of([...HERE, undefined], what >> 3);
    const lead = {
      ...{ accountable: b.center, source: of(SOURCES.slice(0, 3), what), discoveredAt: at, children },
      ...(area && { area: { code: area, name: b.center.name } }),
      ...{ harms: some(HARMS.slice(0, 3), what >> 5), mandatorySituations: [], reporters: [], allegedPerpetrators: [] },
    };
    await this.log.append(caseId, ...registerLead({ by: of(LIAISONS, what >> 4), at, ...lead })(undefined));
  }

  private async owe(event: CaseEvent, before: Case): Promise<void> {
    const owing = { at: event.data.at, by: event.data.by };
    if (event.type === 'LeadMerged') {
      const joined = { ...owing, ...brought(before) };
      this.owed.push(() => this.answer(event.data.into, duplicateJoins(joined)));
    }
    if (event.type === 'LeadUnmerged') {
      const left = { ...owing, duplicate: before.id, leads: leadsOf(before) };
      this.owed.push(() => this.leave(before.merged!.into, left));
    }
  }

  private async leave(survivor: CaseId, left: Parameters<typeof duplicateLeaves>[0]): Promise<void> {
    const { at, by, duplicate, leads } = left;
    const before = await this.state(survivor);
    await this.answer(survivor, duplicateLeaves(left));
    const revision = before.records.length - 1;
    await this.answer(duplicate, takeBack({ at, by, survivor, revision, ...workFor(before, leads) }));
  }

  private async answer(caseId: CaseId, decide: (state: Case) => CaseEvent[]): Promise<void> {
    const events = decide(await this.state(caseId));
    if (events.length > 0) await this.log.append(caseId, ...events);
  }

  /** Returns the events of the decision; none when it refuses. */
  private async decide(act: Act, state: Case, what: number, at: Instant): Promise<CaseEvent[]> {
    try {
      const decide = await this.decision(act, state, what, at);
      return outcomeOf(() => decide(state));
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }

  private async decision(act: Act, state: Case, what: number, at: Instant): Promise<(state: Case) => CaseEvent[]> {
    const by = b.dispatcher;
    const doing = { by, at };
    const transfer = of([...state.transfers.values()], what);
    const receiver = LIAISONS.find(({ agency }) => agency.id === transfer?.to.id) ?? b.police;
    const stepping = { by: receiver, at, transferId: transfer?.id ?? this.newId<'transfer'>() };
    const child = of([...state.children.values()], what);
    switch (act) {
      case 'accept':
        return acceptLead(doing);
      case 'decline':
        return declineLead({ ...doing, reason: 'OTHER', advice: note });
      case 'close': // proposed and decided at once: most other steps would withdraw the proposal
        return (state) => {
          const closure = { reason: 'MOVED_AWAY' as const, judgements: {}, note };
          const proposed = proposeClosure({ ...doing, ...closure, certainMinor: false })(state);
          const { note: _, ...facts } = closure;
          const proposal = { ...facts, by: by.officerId, at, status: 'PROPOSED' as const };
          const closed = closeCase({ by: b.leader, at, certainMinor: false })({ ...state, proposal });
          return [...proposed, ...closed];
        };
      case 'assign':
        return assignCase({ ...doing, to: { ...b.registeredAgency(b.station), areaCode: b.TOWNSHIP } });
      case 'reopen':
        return reopenCase({ ...doing, reason: 'NEW_FACT' });
      case 'triage':
        return triageLead({
          ...{ ...doing, urgency: 'URGENT', harms: some(HARMS.slice(0, 3), what), opinion: note },
          opinionMatches: false,
        });
      case 'issue': {
        const returned = [...state.transfers.values()].filter(({ status }) => status === 'RETURNED').at(-1);
        const chain = returned && what % 4 > 0 && { replaces: returned.id };
        const to = b.registeredAgency(of(RECEIVERS, what >> 2));
        const facts = { transferId: this.newId<'transfer'>(), to, reason: 'OTHER', letter: note, ...chain } as const;
        return issueTransfer({ ...doing, ...facts });
      }
      case 'signFor':
        return signForTransfer(stepping);
      case 'accepting':
        return acceptTransfer(stepping);
      case 'giveBack':
        return returnTransfer({
          ...{ ...stepping, disputeId: this.newId<'dispute'>(), reason: 'NOT_COMPETENT' },
          ...{ competentAgency: b.policeBureau, childSafe: true },
        });
      case 'withdraw':
        return withdrawTransfer({ ...stepping, by, reason: 'OTHER', receiver: by });
      case 'confirmWithdrawal':
        return confirmWithdrawal(stepping);
      case 'feedBack':
        return feedBack({ ...stepping, kind: 'FINAL', outcome: 'HANDLED', measures: [], textMatches: false });
      case 'rule': {
        const dispute = [...state.disputes.values()].at(-1);
        const ids = { disputeId: dispute?.id ?? this.newId<'dispute'>(), transferId: this.newId<'transfer'>() };
        return ruleDispute({ ...doing, ...ids, agency: b.registeredAgency(of(RECEIVERS, what)), note, letter: note });
      }
      case 'rescue': {
        const rescued = some([...state.children.values()], what | 1);
        const children = rescued.map(({ childId }, nth) => ({ childId, minorAtStart: (what + nth) % 5 > 0 }));
        return startRescue({ by: of(RESCUERS, what), at, rescueId: this.newId<'rescue'>(), kind: 'MEDICAL', children });
      }
      case 'endRescue': {
        const rescue = of([...state.rescues.values()], what);
        return endRescue({ ...doing, rescueId: rescue?.rescueId ?? this.newId<'rescue'>(), outcome: 'PLACED' });
      }
      case 'merge': {
        const asked = of(this.cases, what);
        const survivor = await this.state(asked);
        const earlier = this.cases.indexOf(asked) < this.cases.indexOf(state.id);
        const known = { caseId: asked, earlier, declined: survivor.status === 'DECLINED' };
        return mergeLead({ ...doing, asked, survivor: survivor.status === 'MERGED' ? undefined : known });
      }
      case 'unmerge':
        await this.settle(); // the reaction to a merge runs before the merge is undone
        return unmergeLead({ ...doing, note });
      case 'addChild':
        return addChild({ ...doing, child: this.child(what) });
      case 'identify': {
        const { personId, identityStatus, categories } = this.child(what);
        const identified = what % 2 ? { personId, identityStatus } : { categories };
        return identifyChild({
          ...doing,
          childId: child?.childId ?? this.newId<'child'>(),
          ...identified,
          nothingNew: false,
        });
      }
      case 'grade': {
        const one = child && what % 2 ? { childId: child.childId } : {};
        return gradeRisk({ ...doing, ...one, level: of(RISK_LEVELS, what >> 1), basis: note, basisMatches: false });
      }
      case 'correct':
        return correctRecord({
          ...{ ...doing, revision: 0, field: 'source', value: of(SOURCES.slice(0, 3), what), note },
          isRepeat: false,
        });
      case 'register':
      case 'note':
        return recordNote({ ...doing, text: note });
      default:
        return undoing({ act, state, what, at, other: this.child(what), newId: () => this.newId() });
    }
  }
}
