import { type CaseId, type EventId, type Officer, Refusal, type StoredEvent, instant } from '@center/kernel';
import type { Case } from '../../src/domain/case';
import type { CaseEvent } from '../../src/domain/events';
import { caseStream } from '../../src/domain/streams';
import { brought, duplicateJoins, duplicateLeaves, leadsOf } from '../../src/domain/merge';
import { at, registeredWith } from '../builders';
import type { Ask } from './ask';
import { type ModelCase, ModelCenter, touch } from './case-model';
import { CASE_RULES, type Rule } from './case-rules';
import { DECISIONS, type Decisions } from './decisions';
import { compareCases, requireInvariants } from './invariants';
import { TRANSFER_RULES } from './transfer-rules';

/** The rows of both tables. */
const RULES: Readonly<Record<string, Rule>> = { ...CASE_RULES, ...TRANSFER_RULES };
export const COMMANDS = Object.keys(RULES) as (keyof Decisions)[];

/** Types that were written, or why nothing was. */
export type Answer = { readonly wrote: readonly string[] } | { readonly refused: string; readonly missing?: unknown };

/** What a lead tells when it is registered here. */
export interface Lead {
  readonly id: string;
  readonly by: Officer;
  readonly changes: Parameters<typeof registeredWith>[0];
}

/** What of the code a planted fault may replace. */
export interface Parts {
  readonly decisions: Decisions;
  readonly brought: typeof brought;
}

/** The code and the model side by side: every command is given to both, and they must agree. */
export class TwoCenters {
  readonly model = new ModelCenter();
  private readonly states = new Map<string, Case>();
  /** every case in words, as it was after its last event */
  private readonly words = new Map<string, string>();
  private readonly changed = new Set<string>();
  private events = 0;

  constructor(private readonly parts: Parts = { decisions: DECISIONS, brought }) {}

  register({ id, by, changes }: Lead): void {
    const event = registeredWith({ ...changes, by: by.officerId, submittedBy: by.agency });
    this.append(id, [event]);
    const state = this.states.get(id)!;
    this.model.cases.set(id, {
      id,
      status: 'REGISTERED',
      ...(state.urgency && { urgency: state.urgency }),
      ...(state.area && { area: state.area.code }),
      submitter: by,
      handler: state.accountable,
      handlerLeft: false,
      assigned: false,
      accepted: false,
      reopened: false,
      unmerged: false,
      copies: new Set(),
      children: new Map([...state.children.keys()].map((child) => [child, { sex: 'UNKNOWN', lead: id }])),
      reporters: new Map(
        [...state.reporters.values()].map(({ reporterId, wantsAnswer }) => [
          reporterId,
          { waits: wantsAnswer, lead: id },
        ]),
      ),
      grades: [],
      transfers: new Map(),
      disputes: new Map(),
      rescues: new Map(),
      corrections: new Map(),
      duplicates: new Set(),
      log: [{ type: 'LeadRegistered', by: by.officerId }],
    });
  }

  /** What the model answers to a command, without doing it. */
  expected(asked: Ask): Answer {
    const one = this.model.cases.get(asked.caseId)!;
    const rule = RULES[asked.command]!;
    const absent = rule.absent?.(one, asked);
    if (absent) return { refused: absent };
    const who = rule.who(one, asked);
    if (who !== true) return { refused: who || (rule.unauthorised ?? 'not-the-handler') };
    if (rule.done?.(one, asked, this.model)) return { wrote: [] };
    const refused = rule.state?.(one, asked) ?? rule.refuses?.(one, asked, this.model);
    if (typeof refused === 'object') return { refused: 'checklist-incomplete', missing: refused };
    return refused ? { refused } : { wrote: ['?'] };
  }

  /** Gives a command to both. Throws when they differ, or when anything is not as it always must be. */
  give(asked: Ask): Answer {
    const expected = this.expected(asked);
    const before = this.states.get(asked.caseId)!;
    const events = this.decide(asked, before);
    if (compareCases(before) !== this.words.get(asked.caseId))
      throw new Error(`${asked.command} changed the case while deciding`);
    if (!Array.isArray(events)) {
      same(asked, expected, events);
      return expected;
    }
    if (events.length === 0) {
      same(asked, expected, { wrote: [] });
      return expected;
    }
    const wrote = events.map(({ type }) => type);
    if (!('wrote' in expected) || expected.wrote.length === 0) throw differing(asked, expected, { wrote });
    const one = this.model.cases.get(asked.caseId)!;
    const into = one.mergedInto;
    this.changed.clear();
    this.append(asked.caseId, events);
    const answer = this.carryOut(asked, one);
    same(asked, answer, { wrote });
    this.react(asked, one, before, into);
    this.check(asked, before);
    return answer;
  }

  /** The officer who handles a case leaves. */
  leave(caseId: string, handlerLeft: (state: Case) => CaseEvent[]): void {
    const one = this.model.cases.get(caseId)!;
    const events = handlerLeft(this.states.get(caseId)!);
    if (events.length === 0) return;
    this.append(caseId, events);
    one.log.push({ type: 'HandlerLeft', by: events[0]!.data.by });
    Object.assign(one, { handlerOfficer: undefined, handlerLeft: true });
    requireInvariants([...this.states.values()]);
  }

  private carryOut(asked: Ask, one: ModelCase): Answer {
    const rule = RULES[asked.command]!;
    if (!rule.keepsProposal) touch(one);
    const wrote = rule.effect(one, asked, this.model);
    for (const type of wrote) one.log.push({ type, by: asked.by.officerId });
    return { wrote };
  }

  /** What the reaction does when leads merge and part. */
  private react({ command, by }: Ask, one: ModelCase, before: Case, intoBefore: string | undefined): void {
    const doing = { at, by: by.officerId };
    if (command === 'merge') {
      const joining = duplicateJoins({ ...doing, ...this.parts.brought(this.states.get(one.id)!) });
      this.onEach(this.model.above(one.mergedInto!), joining);
      this.model.join(one);
    }
    if (command === 'unmerge') {
      const leaving = duplicateLeaves({ ...doing, duplicate: before.id, leads: leadsOf(before) });
      this.onEach(this.model.above(intoBefore!), leaving);
      this.model.leave(one, intoBefore!);
    }
  }

  private onEach(survivors: readonly ModelCase[], decide: (state: Case) => CaseEvent[]): void {
    for (const { id } of survivors) {
      this.append(id, decide(this.states.get(id)!));
      if (decide(this.states.get(id)!).length > 0) throw new Error('a reaction that is repeated says something again');
    }
  }

  private decide(asked: Ask, state: Case): CaseEvent[] | Answer {
    const near = {
      state: (id: CaseId) => this.states.get(id),
      isEarlier: (one: CaseId, other: CaseId) => this.model.isEarlier(one, other),
    };
    try {
      return this.parts.decisions[asked.command as keyof Decisions](asked, state, near)(state);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const missing = error.details['missing'];
      return { refused: error.code, ...(missing !== undefined && { missing }) };
    }
  }

  private append(id: string, events: readonly CaseEvent[]): void {
    for (const event of events) {
      this.events += 1;
      const stored: StoredEvent<CaseEvent> = {
        ...event,
        id: `00000000-0000-4000-8000-${String(this.events).padStart(12, '0')}` as EventId,
        stream: caseStream.nameOf(id as CaseId),
        revision: this.states.get(id)?.records.length ?? 0,
        position: BigInt(this.events),
        schema: 1,
        meta: {} as StoredEvent['meta'],
        knownAt: instant(0),
      };
      this.states.set(id, caseStream.evolve(this.states.get(id), stored));
    }
    this.changed.add(id);
    this.words.set(id, compareCases(this.states.get(id)!));
  }

  private check(asked: Ask, before: Case): void {
    const after = this.states.get(asked.caseId)!;
    requireInvariants([...this.states.values()], { command: asked.command, before, after });
    for (const id of this.changed) {
      const [code, model] = [this.words.get(id), compareCases(this.model.cases.get(id)!)];
      if (code !== model) throw new Error(`after ${asked.command} the code has\n${code}\nand the model\n${model}`);
    }
  }
}

const differing = ({ command, by }: Ask, model: Answer, code: Answer): Error =>
  new Error(
    `${command} by ${by.role} of ${by.agency.name}: model ${JSON.stringify(model)}, code ${JSON.stringify(code)}`,
  );

const same = (asked: Ask, model: Answer, code: Answer): void => {
  if (JSON.stringify(model) !== JSON.stringify(code)) throw differing(asked, model, code);
};
