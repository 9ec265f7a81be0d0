import { type Officer, parseInstant, type StoredEvent } from '@center/kernel';
import * as fc from 'fast-check';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import { withCurrentCopies } from '../domain/copies';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';
import { type Visibility, visibilityOf } from '../domain/visibility';
import { CAN_END_SIGHT, versionAtEnd } from './end-of-sight';
import { versionAfter } from './steps';

const now = parseInstant('2024-08-02T10:00:00+08:00')!;
type History = readonly StoredEvent<CaseEvent>[];

const stationWorker: Officer = { ...a.rescueWorker, agency: a.station };
const reader: Officer = { ...a.police, agency: a.ngo };
const READERS = [a.dispatcher, a.police, a.education, stationWorker, reader];

const isEvent = (value: unknown): value is CaseEvent =>
  typeof value === 'object' && value !== null && 'type' in value && 'data' in value;
const elsewhere = a.event('CaseReassigned', a.dispatcher, { from: { agency: a.station }, to: { agency: a.ngo } });
const toEducation = a.event('CaseReassigned', a.dispatcher, {
  ...{ from: { agency: a.ngo }, to: { agency: a.educationBureau } },
});
const RELEVANT = [a.assignedToStation, elsewhere, toEducation, a.returned, a.copied, a.copyEnded];

/** A lead is registered once, and each transfer is issued once. */
const ONCE: readonly string[] = ['LeadRegistered', 'TransferIssued'];

/** Random histories of every kind of event, most of them about who has the case. */
const histories = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<CaseEvent>(...RELEVANT) },
      { weight: 1, arbitrary: fc.constantFrom<CaseEvent>(...Object.values(a).filter(isEvent)) },
    ),
    { maxLength: 20 },
  )
  .map((events) =>
    recorded([a.registered, a.accepted, a.issuedToPolice, ...events.filter(({ type }) => !ONCE.includes(type))]),
  );

const seenAfter = (by: Officer, history: History): Visibility | undefined =>
  visibilityOf(by, withCurrentCopies(caseStream.fold(history)!, now));
const isWhole = (seen: Visibility | undefined): boolean => seen === 'FULL' || seen === 'PSEUDONYMOUS';

/** The last step that took the case from a reader who does not have it now, by folding every beginning of its history. */
const lastEnd = (by: Officer, history: History): number | undefined => {
  const seen = history.map((_, nth) => isWhole(seenAfter(by, history.slice(0, nth + 1))));
  if (seen.at(-1)) return undefined;
  const last = seen.lastIndexOf(true);
  return last < 0 ? undefined : last + 1;
};

describe('the step that ends sight of a case', () => {
  const folds = (history: History): boolean => {
    try {
      return history.every((_, nth) => READERS.map((by) => seenAfter(by, history.slice(0, nth + 1))).length > 0);
    } catch {
      return false; // no decision makes such a history
    }
  };

  it('is the last one that takes the case away, with the version that the reader counted', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(histories.filter(folds), (history) => {
        for (const by of READERS) {
          const end = lastEnd(by, history);
          for (const event of history) {
            const version = versionAtEnd(by, history, event, now);
            if (event.revision !== end)
              expect([by.role, event.type, version]).toEqual([by.role, event.type, undefined]);
            else {
              types.add(event.type);
              const until = history.slice(0, end + 1);
              const visibility = seenAfter(by, history.slice(0, end))!;
              const known = versionAfter({ by, visibility }, caseStream.fold(until)!, event);
              expect([event.type, version]).toEqual([event.type, known]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect([...types].filter((type) => !(CAN_END_SIGHT as ReadonlySet<string>).has(type))).toEqual([]);
    expect(types).toContain('TransferReturned');
    expect(types).toContain('CaseReassigned');
    expect(types).toContain('CopyEnded');
  });
});
