import { type CaseId, type EventId, type OfficerId, Refusal, type StoredEvent, instant, label } from '@center/kernel';
import { handlerLeft } from '../../src/domain/assignment';
import { sharedBars, survivorBarsChange } from '../../src/domain/bars';
import type { Case } from '../../src/domain/case';
import type { CaseEvent, CaseEvents } from '../../src/domain/events';
import { registerLead } from '../../src/domain/lead';
import { caseStream } from '../../src/domain/streams';
import { brought, duplicateJoins, duplicateLeaves, leadsOf } from '../../src/domain/merge';
import { takeBack, workFor } from '../../src/domain/merged-work';
import { registeredWith } from '../builders';
import { outcomeOf } from '../given-case';
import { at, dispatcher, personId } from '../people';
import { DECISIONS, type Decisions } from './decisions';
import { compareCases, requireInvariants } from './invariants';
import { NOTE_RULES } from './notes';
import type { Ask } from './reference/ask';
import { BAR_RULES } from './reference/bar-rules';
import { type Lead, type ModelCase, ModelCenter, touch } from './reference/case-model';
import { ACCESS_RULES } from './reference/access-rules';
import { CASE_RULES } from './reference/case-rules';
import { CLOSING_RULES } from './reference/closing-rules';
import { type Rule, saysTheSame } from './reference/rule';
import { TRANSFER_RULES } from './reference/transfer-rules';

/** The rows of both tables. */
const RULES: Readonly<Record<string, Rule>> = {
  ...{ ...CASE_RULES, ...NOTE_RULES, ...CLOSING_RULES, ...TRANSFER_RULES },
  ...BAR_RULES,
  ...ACCESS_RULES,
};
/** Every command on a registered case. */
export const COMMANDS = Object.keys(RULES) as (keyof Decisions)[];

/** The event types written, or the refusal. */
export type Answer = { readonly wrote: readonly string[] } | { readonly refused: string; readonly missing?: unknown };

/** The parts of the code that an injected fault may replace. */
export interface Parts {
  readonly decisions: Decisions;
  readonly brought: typeof brought;
  readonly workFor: typeof workFor;
  /** called with every event that the code writes, and the case before and after it */
  readonly appended?: (event: CaseEvent, after: Case, before: Case | undefined) => void;
}

/** Called with every command and its result. */
export type Witness = (command: string, answer: Answer) => void;

/** The input of the code when a lead is registered. */
const registrationOf = ({ by, area, urgency, children, reporters, accuses }: Lead) => {
  const { submittedBy: _, ...data } = registeredWith({
    area: area && { code: area, name: label('') },
    ...(urgency && { urgency }),
    children: children.map(({ id, person }) => ({
      ...{ childId: id as never, personId: person as never },
      ...{ identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] },
    })),
    reporters: reporters.map(({ id, waits }) => ({
      ...{ reporterId: id as never, personId, anonymous: false, wantsAnswer: waits },
    })),
    allegedPerpetrators: accuses.map(({ id }) => ({ personId, agencyId: id })),
  }).data as CaseEvents['LeadRegistered'];
  return { ...data, by, at };
};

/** Runs the code and the model side by side. Every command is issued to both, and the results must agree. */
export class TwoCenters {
  readonly model = new ModelCenter();
  private readonly states = new Map<string, Case>();
  /** every case in comparable form, after its last event */
  private readonly words = new Map<string, string>();
  private readonly changed = new Set<string>();
  private events = 0;

  constructor(
    private readonly parts: Parts = { decisions: DECISIONS, brought, workFor },
    private readonly witness: Witness = () => undefined,
  ) {}

  register(lead: Lead): void {
    const decide = registerLead(registrationOf(lead));
    const events = decide(undefined);
    this.append(lead.id, events);
    if (decide(this.states.get(lead.id)).length > 0) throw new Error('a lead was registered twice');
    this.model.register(lead);
    this.requireAgreement('register');
    this.witness('register', { wrote: events.map(({ type }) => type) });
  }

  /** Returns the model's result for a command, without executing it. */
  expected(asked: Ask): Answer {
    const one = this.model.cases.get(asked.caseId)!;
    const rule = RULES[asked.command]!;
    const absent = rule.absent?.(one, asked);
    if (absent) return { refused: absent };
    const who = rule.who(one, asked);
    if (who !== true) return { refused: who || (rule.unauthorised ?? 'not-the-handler') };
    if (rule.done?.(one, asked, this.model)) {
      const { said } = rule;
      const before = said && [said.key(asked), requested(said.key(asked))].map((key) => one.said.get(key));
      const isOther = said?.others?.(one, asked, this.model) ?? false;
      const isSame = !said || before!.some((words) => saysTheSame(words, said.words(asked)));
      if (isSame && !isOther) return { wrote: [] };
      return { refused: said?.differently ?? 'already-done-differently' };
    }
    const refused = rule.state?.(one, asked) ?? rule.refuses?.(one, asked, this.model);
    if (typeof refused === 'object') return { refused: 'checklist-incomplete', missing: refused };
    return refused ? { refused } : { wrote: ['?'] };
  }

  /** Whether the command is idempotent. The others take effect again when repeated. */
  repeats(command: string): boolean {
    return RULES[command]!.done !== undefined;
  }

  /** Issues a command to both. Throws when they differ or an invariant is violated. */
  give(asked: Ask): Answer {
    const answer = this.answer(asked);
    this.witness(asked.command, answer);
    return answer;
  }

  private answer(asked: Ask): Answer {
    const expected = this.expected(asked);
    const before = this.states.get(asked.caseId)!;
    const events = this.decide(asked, before);
    if (compareCases(before) !== this.words.get(asked.caseId))
      throw new Error(`${asked.command} mutated the case in the decision`);
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
    this.append(asked.caseId, events);
    const answer = this.carryOut(asked, one);
    same(asked, answer, { wrote });
    this.react(asked, one, before, into);
    this.check(asked, before);
    return answer;
  }

  /** An officer leaves, who may or may not handle the case. */
  leave(caseId: string, officerId: OfficerId): void {
    const by = dispatcher.officerId;
    this.append(caseId, handlerLeft({ at, by, officerId })(this.states.get(caseId)!));
    this.model.leaveOffice(caseId, officerId, by);
    requireInvariants([...this.states.values()]);
    this.requireAgreement('the departure of an officer');
  }

  private carryOut(asked: Ask, one: ModelCase): Answer {
    const rule = RULES[asked.command]!;
    if (!rule.keepsProposal) touch(one);
    const wrote = rule.effect(one, asked, this.model);
    const key = rule.said?.key(asked) ?? '';
    const saidAs = wrote.includes('WithdrawalRequested') ? requested(key) : key;
    if (rule.said) one.said.set(saidAs, rule.said.words(asked));
    for (const type of wrote)
      one.log.push({ type, by: asked.by.officerId, correctable: rule.correctable ?? [], about: asked.newId });
    return { wrote };
  }

  /** Applies the reaction to merges and their undoing. */
  private react({ command, by }: Ask, one: ModelCase, before: Case, intoBefore: string | undefined): void {
    const doing = { at, by: by.officerId };
    if (command === 'merge') {
      const joining = duplicateJoins({ ...doing, ...this.parts.brought(this.states.get(one.id)!) });
      this.onEach(this.model.above(one.mergedInto!), joining);
      this.model.join(one);
    }
    if (command === 'unmerge') {
      this.unjoin(this.model.above(intoBefore!), { ...doing, duplicate: before.id, leads: leadsOf(before) });
      this.model.leave(one, intoBefore!);
    }
    if (command === 'bar' || command === 'end-bar') this.shareBars(one.id, []);
  }

  private onEach(survivors: readonly ModelCase[], decide: (state: Case) => CaseEvent[]): void {
    for (const { id } of survivors) {
      this.respond(id, decide);
      this.shareBars(id, []);
    }
  }

  private unjoin(survivors: readonly ModelCase[], left: Parameters<typeof duplicateLeaves>[0]): void {
    const { at, by, leads } = left;
    for (const { id } of survivors) {
      const before = this.states.get(id)!;
      this.respond(id, duplicateLeaves(left));
      for (const [holder, theirs] of this.model.holders(leads)) {
        const from = { at, by, survivor: before.id, revision: before.records.length - 1 };
        this.respond(holder.id, takeBack({ ...from, ...this.parts.workFor(before, theirs as CaseId[]) }));
      }
      this.shareBars(id, leads);
    }
  }

  private respond(id: string, decide: (state: Case) => CaseEvent[]): void {
    this.append(id, decide(this.states.get(id)!));
    if (decide(this.states.get(id)!).length > 0) throw new Error('a repeated reaction writes events again');
  }

  /** The reaction to a change of the bars of a survivor. */
  private shareBars(id: string, left: readonly CaseId[]): void {
    const survivor = this.states.get(id)!;
    const sharing = { at, by: dispatcher.officerId, survivor: survivor.id };
    for (const lead of survivor.duplicates) {
      this.respond(lead, survivorBarsChange({ ...sharing, agencyIds: sharedBars(survivor) }));
    }
    for (const lead of left) this.respond(lead, survivorBarsChange({ ...sharing, agencyIds: [] }));
  }

  private decide(asked: Ask, state: Case): CaseEvent[] | Answer {
    const near = {
      state: (id: CaseId) => this.states.get(id),
      isEarlier: (one: CaseId, other: CaseId) => this.model.isEarlier(one, other),
    };
    try {
      return outcomeOf(() => this.parts.decisions[asked.command as keyof Decisions](asked, state, near)(state));
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
      const before = this.states.get(id);
      const after = caseStream.evolve(before, stored);
      this.states.set(id, after);
      this.parts.appended?.(event, after, before);
    }
    this.changed.add(id);
    this.words.set(id, compareCases(this.states.get(id)!));
  }

  private check(asked: Ask, before: Case): void {
    const after = this.states.get(asked.caseId)!;
    requireInvariants([...this.states.values()], { command: asked.command, before, after });
    this.requireAgreement(asked.command);
  }

  /** Checks that code and model agree on the cases changed since the last check. */
  private requireAgreement(what: string): void {
    for (const id of this.changed) {
      const [code, model] = [this.words.get(id), compareCases(this.model.cases.get(id)!)];
      if (code !== model) throw new Error(`after ${what}, the code has\n${code}\nbut the model has\n${model}`);
    }
    this.changed.clear();
  }
}

/** A withdrawal may be requested in some words and made in others, when the receiver can no longer confirm it. */
const requested = (key: string): string => `${key} requested`;

/** What may be corrected is listed twice, so that each list checks the other. */
const CORRECTABLE =
  'see CORRECTABLE in libs/cases/src/domain/correctable.ts and `correctable` of the rules in libs/cases/testing/model';

const differing = ({ command, by }: Ask, model: Answer, code: Answer): Error =>
  new Error(
    `${command} by ${by.role} of ${by.agency.name}: model ${JSON.stringify(model)}, code ${JSON.stringify(code)}` +
      (command === 'correct' ? `; ${CORRECTABLE}` : ''),
  );

const same = (asked: Ask, model: Answer, code: Answer): void => {
  if (JSON.stringify(model) !== JSON.stringify(code)) throw differing(asked, model, code);
};
