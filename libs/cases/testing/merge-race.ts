import type { EventStore } from '@center/event-store';
import {
  type CaseId,
  type ChildId,
  type Instant,
  instant,
  milliseconds,
  type ReporterId,
  type RescueId,
  Refusal,
} from '@center/kernel';
import type { Reaction, Sql } from '@center/projections';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Case } from '../src/domain/case';
import { addChild, voidChild } from '../src/domain/child';
import { informReporter } from '../src/domain/reporter';
import { endRescue, startRescue } from '../src/domain/rescue';
import { gradeRisk } from '../src/domain/risk';
import type { CaseEvent } from '../src/domain/events';
import { mergeLead, unmergeLead } from '../src/domain/merge';
import * as a from './builders';
import type { ReactingLog } from './reacting-log';
import { outcomeOf } from './given-case';

const WEIGHTS = {
  ...{ nothing: 8, merge: 6, unmerge: 5, 'add-child': 1, grade: 1, rescue: 1, 'end-rescue': 3, inform: 1, void: 1 },
  ...{ 'die-before': 1, 'die-after': 1 },
} as const;

/** What happens at one call of the reaction to the log, or between two events that it reads. */
export interface Moment {
  readonly act: keyof typeof WEIGHTS;
  readonly which: number;
  readonly into: number;
}

/** Moments of a random race between merges, unmerges and the reaction to them. */
export const moments = (length: number): fc.Arbitrary<Moment[]> =>
  fc.noBias(
    fc.array(
      fc.record({
        act: fc.oneof(
          ...Object.entries(WEIGHTS).map(([act, weight]) => ({
            weight,
            arbitrary: fc.constant(act as Moment['act']),
          })),
        ),
        which: fc.nat(1_000),
        into: fc.nat(1_000),
      }),
      { minLength: length, maxLength: length },
    ),
  );

/** The death of the process of the reaction: what it had not appended is lost, and it reacts to the event again. */
class Died extends Error {}

/** A few leads that are merged and unmerged by random commands while the reaction runs, dies and starts again. */
export class MergeRace {
  readonly leads: CaseId[] = [];
  private readonly coming: Moment[];
  private read = 0n;
  private given: Promise<unknown> = Promise.resolve();
  private ticks = 0;

  constructor(
    private readonly log: ReactingLog,
    private readonly reaction: Reaction,
    moments: readonly Moment[],
  ) {
    this.coming = [...moments];
  }

  /** Runs the whole race, and the reaction to the end of the log. */
  async run(leads: number): Promise<void> {
    for (let nth = 0; nth < leads; nth += 1) await this.register();
    this.read = (await this.log.store.head()).position;
    const store = this.disturbed();
    while (this.coming.length > 0) {
      await this.pass(true);
      await this.react(store);
    }
    while (await this.react(this.log.store)) continue;
  }

  /** Reacts to the next event; false at the end of the log. */
  private async react(store: EventStore): Promise<boolean> {
    const [event] = await this.log.store.readAll(this.read, 1);
    if (!event) return false;
    try {
      if (this.reaction.reads(event)) await this.reaction.react(event, store, {} as Sql);
      this.read = event.position;
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
    return true;
  }

  /** The log as the reaction uses it: at each call something else may happen first, or the process dies. */
  private disturbed(): EventStore {
    const pass = (after: boolean) => this.pass(after);
    return new Proxy(this.log.store, {
      get: (target, name) =>
        name === 'append' || name === 'readStream'
          ? async (...call: unknown[]) => {
              await pass(false);
              const answer: unknown = await (Reflect.get(target, name) as (...given: unknown[]) => unknown).apply(
                target,
                call,
              );
              if (name === 'append' && this.coming[0]?.act === 'die-after') {
                this.coming.shift();
                throw new Died();
              }
              return answer;
            }
          : (Reflect.get(target, name) as () => unknown).bind(target),
    });
  }

  /** The next moment. The process can die only while it reacts. */
  private async pass(between: boolean): Promise<void> {
    const next = this.coming.shift();
    if (!next || next.act === 'nothing') return;
    if (next.act === 'die-before' || next.act === 'die-after') {
      if (between) return;
      throw new Died();
    }
    // the reaction reads several streams at once; each command is decided on what the one before it has appended
    const given = this.given.then(() => this.command(next));
    this.given = given.catch(() => undefined);
    await given;
  }

  private async register(): Promise<void> {
    const caseId = randomUUID() as CaseId;
    this.leads.push(caseId);
    const reporter = {
      reporterId: randomUUID() as ReporterId,
      personId: a.personId,
      anonymous: false,
      wantsAnswer: true,
    };
    const emergency = { urgency: 'EMERGENCY', children: [newChild()], reporters: [reporter] } as const;
    await this.log.append(caseId, a.registeredWith(emergency));
  }

  private now(): Instant {
    return instant(milliseconds(a.at) + (this.ticks += 1));
  }

  /** Gives a command to a lead, as the program does. One that is refused changes nothing. */
  private async command({ act, which, into }: Moment): Promise<void> {
    const nth = which % this.leads.length;
    const caseId = this.leads[nth]!;
    const doing = { by: a.dispatcher, at: this.now() };
    // the survivor is any earlier lead, as it was before it was merged itself
    const survivor = this.leads[into % Math.max(nth, 1)]!;
    const state = await this.log.state(caseId);
    const child = of([...state.children.keys()], into);
    const reporterId = of([...state.reporters.keys()], into);
    const running = [...state.rescues.keys()];
    const decisions: Readonly<Record<string, (state: Case) => CaseEvent[]>> = {
      merge: mergeLead({
        ...doing,
        asked: survivor,
        survivor: { caseId: survivor, earlier: nth > 0, declined: false },
      }),
      unmerge: unmergeLead({ ...doing, note: a.sealedText() }),
      'add-child': addChild({ ...doing, child: newChild() }),
      grade: gradeRisk({ ...doing, childId: child, level: 'HIGH', basis: a.sealedText(), basisMatches: false }),
      rescue: startRescue({
        ...{ ...doing, rescueId: randomUUID() as RescueId, kind: 'MEDICAL' },
        children: [{ childId: child, minorAtStart: true }],
      }),
      'end-rescue': endRescue({ ...doing, rescueId: of(running, into), outcome: 'PLACED' }),
      void: voidChild({ ...doing, childId: child, reason: 'ENTERED_IN_ERROR', note: a.sealedText() }),
      inform: informReporter({ ...doing, reporterId, how: 'PHONE', text: a.sealedText(), textMatches: false }),
    };
    const events = permitted(decisions[act]!, state);
    if (events.length > 0) await this.log.append(caseId, ...events);
  }
}

const of = <Value>(values: readonly Value[], nth: number): Value => values[nth % values.length]!;

const permitted = (decide: (state: Case) => CaseEvent[], state: Case): CaseEvent[] => {
  try {
    return outcomeOf(() => decide(state));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

const newChild = () => ({
  ...{ childId: randomUUID() as ChildId, personId: randomUUID() as typeof a.personId },
  ...({ identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] } as const),
});
