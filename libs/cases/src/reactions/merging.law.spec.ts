import { randomUUID } from 'node:crypto';
import type { EventStore } from '@center/event-store';
import type { CaseId } from '@center/kernel';
import type { Reaction, Sql } from '@center/projections';
import * as fc from 'fast-check';
import { ReactingLog, overtakenOnce } from '../../testing/reacting-log';
import * as a from '../../testing/builders';
import { MergeRace, moments, type Moment } from '../../testing/merge-race';
import type { Case } from '../domain/case';
import { runningRescues } from '../domain/open-work';
import { waitsForAnswer } from '../domain/reporter';
import { caseStream } from '../domain/streams';
import { mergingReaction } from './merging';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const RACES = Number(process.env['RACES'] ?? 15);
const MOMENTS = 80;
const LEADS = 4;

/** What a case has to show: its own, and that of every lead whose merges lead to it. */
interface Holding {
  readonly duplicates: string[];
  readonly children: string[];
  readonly reporters: string[];
  /** the children with the grade HIGH, the running rescues with their children, and the reporters who were informed */
  readonly known: string[];
}

/**
 * What every case should have, from the merges, registrations and records in the log alone. Where something was recorded,
 * or a child was voided, does not matter. Merged leads know nothing: their survivor does.
 */
const expectedIn = async (
  store: EventStore,
  leads: readonly CaseId[],
): Promise<{ readonly voided: ReadonlySet<string>; readonly holdings: Holding[] }> => {
  const into = new Map<string, string>();
  const own = new Map<string, { children: string[]; reporters: string[] }>();
  const known = new Map<string, Set<string>>();
  const ended = new Set<string>();
  const voided = new Set<string>();
  const note = (one: string, fact: string) => known.set(one, (known.get(one) ?? new Set()).add(`${one} ${fact}`));
  for (const lead of leads) {
    const has = { children: [] as string[], reporters: [] as string[] };
    own.set(lead, has);
    for (const event of await store.readStream(caseStream.nameOf(lead))) {
      const { type, data } = caseStream.read(event);
      if (type === 'LeadRegistered') {
        has.children.push(...data.children.map(({ childId }) => childId));
        has.reporters.push(...data.reporters.map(({ reporterId }) => reporterId));
      }
      if (type === 'ChildAdded') has.children.push(data.child.childId);
      if (type === 'LeadMerged') into.set(lead, data.into);
      if (type === 'LeadUnmerged') into.delete(lead);
      if (type === 'ChildVoided') voided.add(data.childId);
      if (type === 'RiskGraded') note(data.childId!, data.level);
      if (type === 'RescueStarted') note(data.children[0]!.childId, `rescue ${data.rescueId}`);
      if (type === 'RescueEnded') ended.add(data.rescueId);
      if (type === 'ReporterInformed') note(data.reporterId, 'informed');
    }
  }
  const above = (lead: string): string[] => (into.has(lead) ? [into.get(lead)!, ...above(into.get(lead)!)] : []);
  const holdings = leads.map((survivor): Holding => {
    const duplicates = leads.filter((lead) => above(lead).includes(survivor));
    const of = (part: 'children' | 'reporters') =>
      [survivor, ...duplicates].flatMap((lead) => own.get(lead)![part]).filter((one) => !voided.has(one));
    const [children, reporters] = [of('children').sort(), of('reporters').sort()];
    const facts = [...children, ...reporters].flatMap((one) => [...(known.get(one) ?? [])]);
    const running = facts.filter((fact) => ![...ended].some((rescueId) => fact.endsWith(rescueId)));
    return { duplicates: [...duplicates].sort(), children, reporters, known: into.has(survivor) ? [] : running.sort() };
  });
  return { voided, holdings };
};

/** What a case shows. A merged lead learns only when it is unmerged that a child of it was voided. */
const heldBy = (state: Case, voided: ReadonlySet<string>): Holding => ({
  duplicates: [...state.duplicates].sort(),
  children: [...state.children.keys()].filter((childId) => !state.merged || !voided.has(childId)).sort(),
  reporters: [...state.reporters.keys()].sort(),
  known: state.merged
    ? []
    : [
        ...[...state.children.values()].flatMap(({ childId, risk }) => (risk === 'HIGH' ? [`${childId} HIGH`] : [])),
        ...runningRescues(state).map(({ rescueId, children }) => `${children[0]!.childId} rescue ${rescueId}`),
        ...[...state.reporters.values()]
          .filter((one) => !waitsForAnswer(one))
          .map((one) => `${one.reporterId} informed`),
      ].sort(),
});

describe('after all reactions have run', () => {
  let log: ReactingLog;
  beforeAll(async () => {
    log = await ReactingLog.open(mergingReaction);
  });
  afterAll(() => log.close());

  const race = async (reaction: Reaction, happening: readonly Moment[]): Promise<void> => {
    const run = new MergeRace(log, reaction, happening);
    await run.run(LEADS);
    const { voided, holdings } = await expectedIn(log.store, run.leads);
    const held = await Promise.all(run.leads.map(async (lead) => heldBy(await log.state(lead), voided)));
    expect(held).toEqual(holdings);
  };
  const law = (reaction: Reaction, races = RACES, seed = SEED): Promise<void> =>
    fc.assert(
      fc.asyncProperty(moments(MOMENTS), (happening) => race(reaction, happening)),
      { numRuns: races, seed, endOnFailure: true },
    );

  it(
    `every case has the children, reporters and duplicates of the merges that hold (SEED=${SEED})`,
    () => law(mergingReaction),
    60_000 + RACES * 1_000,
  );

  const ignoring = (ignored: string): Reaction => ({
    ...mergingReaction,
    reads: (event) => event.type !== ignored && mergingReaction.reads(event),
  });

  it(
    'and needs the reaction to LeadUnmerged',
    () => expect(law(ignoring('LeadUnmerged'), 20, 1)).rejects.toThrow(),
    240_000,
  );

  /** A process that reads the log from a position on. */
  const reading = (reaction: Reaction, from: bigint): (() => Promise<void>) => {
    let read = from;
    return async () => {
      for (let [event] = await log.store.readAll(read, 1); event; [event] = await log.store.readAll(read, 1)) {
        if (reaction.reads(event)) await reaction.react(event, log.store, {} as Sql);
        read = event.position;
      }
    };
  };
  const lastOf = async (lead: CaseId) => (await log.store.readStream(caseStream.nameOf(lead))).at(-1)!;
  const merged = (into: CaseId) => a.event('LeadMerged', a.dispatcher, { into });
  const unmerged = a.event('LeadUnmerged', a.dispatcher, { note: a.sealedText() });

  it.each([
    ['gets a lead back that a process removes after another process has reacted to its next merge', mergingReaction, 1],
    ['and needs the reaction to DuplicateLeft for that', ignoring('DuplicateLeft'), 0],
  ])('a survivor %s', async (_, reaction, kept) => {
    const [survivor, lead, other] = [randomUUID() as CaseId, randomUUID() as CaseId, randomUUID() as CaseId];
    for (const one of [survivor, lead, other]) await log.append(one, a.registeredWith({ children: [], reporters: [] }));
    await log.append(lead, merged(survivor));
    await reading(reaction, (await lastOf(lead)).position - 1n)();
    expect((await log.state(survivor)).duplicates).toEqual([lead]);
    await log.append(other, merged(survivor));
    const react = reading(reaction, (await lastOf(other)).position - 1n);
    await log.append(other, unmerged);
    await log.append(lead, unmerged);
    const late = overtakenOnce(log.store, async () => {
      await log.append(lead, merged(survivor));
      await react(); // by the process that has taken over
    });
    await reaction.react(await lastOf(other), late, {} as Sql);
    await react();
    expect((await log.state(survivor)).duplicates).toHaveLength(kept);
  });

  it.each([
    ['loses a lead that a process adds after another process has reacted to the unmerge', mergingReaction, 0],
    ['and needs the reaction to DuplicateJoined for that', ignoring('DuplicateJoined'), 1],
  ])('a survivor %s', async (_, reaction, kept) => {
    const [survivor, duplicate] = [randomUUID() as CaseId, randomUUID() as CaseId];
    await log.append(survivor, a.registered);
    await log.append(duplicate, a.registeredWith({ children: [], reporters: [] }));
    await log.append(duplicate, merged(survivor));
    const merge = await lastOf(duplicate);
    const react = reading(reaction, merge.position - 1n);
    const late = overtakenOnce(log.store, async () => {
      await log.append(duplicate, unmerged);
      await react(); // by the process that has taken over
    });
    await reaction.react(merge, late, {} as Sql);
    await react();
    expect((await log.state(survivor)).duplicates).toHaveLength(kept);
  });
});
