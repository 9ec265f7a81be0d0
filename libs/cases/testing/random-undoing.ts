import type { Id, Instant } from '@center/kernel';
import type { Case } from '../src/domain/case';
import { voidChild } from '../src/domain/child';
import { correctRecord } from '../src/domain/correction';
import type { CaseEvent, CaseEvents } from '../src/domain/events';
import { voidRescue } from '../src/domain/rescue';
import * as b from './builders';

/** A drawn value, and drawn values. */
export const of = <Value>(values: readonly Value[], number: number): Value => values[number % values.length]!;
export const some = <Value>(values: readonly Value[], bits: number): Value[] =>
  values.filter((_, nth) => (bits >> nth) & 1);
export const HERE = [b.TOWNSHIP, b.OTHER_TOWNSHIP, b.COUNTY];

/** The steps of a random history that correct or void an entry. */
export const UNDOING_ACTS = [
  ...(['voidRescue', 'correctRescue', 'voidChild'] as const),
  ...(['correctLead', 'correctAge', 'withdrawNumber'] as const),
] as const;

interface Undoing {
  readonly act: (typeof UNDOING_ACTS)[number];
  readonly state: Case;
  readonly what: number;
  readonly at: Instant;
  /** another person */
  readonly other: Pick<CaseEvents['ChildAdded']['child'], 'personId' | 'identityStatus'>;
  readonly newId: <Of extends string>() => Id<Of>;
}

const note = b.sealedText();

/** The revision at which a case names a child itself. */
const named = ({ records }: Case, childId: string): number =>
  records.findIndex(({ data }) => JSON.stringify(data).includes(`"childId":"${childId}"`));

/** The decision of such a step. */
export const undoing = ({ act, state, what, at, other, newId }: Undoing): ((state: Case) => CaseEvent[]) => {
  const doing = { by: b.dispatcher, at };
  const child = of([...state.children.values()], what);
  switch (act) {
    case 'voidChild':
      return voidChild({ ...doing, childId: child?.childId ?? newId(), reason: 'ENTERED_IN_ERROR', note });
    case 'correctLead': {
      const area = of([...HERE, undefined], what >> 1);
      const value =
        what % 2
          ? ({ field: 'at', value: at } as const)
          : { field: 'areaCode' as const, ...(area && { area: { code: area, name: b.center.name } }) };
      return correctRecord({ ...doing, revision: 0, ...value, note, isRepeat: false });
    }
    case 'correctAge': {
      const childId = child?.childId ?? newId<'child'>();
      const rescues = [...state.rescues.values()]
        .filter(({ children }) => children.some((one) => one.childId === childId))
        .map(({ rescueId }, nth) => ({ rescueId, minorAtStart: (what + nth) % 2 > 0 }));
      const { revision, field } = { revision: named(state, childId), field: 'birthDate' as const };
      return correctRecord({ ...doing, revision, field, childId, rescues, note, isRepeat: false });
    }
    case 'withdrawNumber': {
      const childId = child?.childId ?? newId<'child'>();
      const { personId, identityStatus } = other;
      return correctRecord({
        ...{ ...doing, revision: named(state, childId), field: 'idNumber', childId },
        ...{ identity: { personId, identityStatus }, note, isRepeat: false },
        ...(child && { withdrawn: { personId: child.personId } }),
      });
    }
    case 'voidRescue': {
      const rescue = of([...state.rescues.values()], what);
      const rescueId = rescue?.rescueId ?? newId<'rescue'>();
      return voidRescue({ ...doing, rescueId, reason: 'ENTERED_IN_ERROR', note });
    }
    case 'correctRescue': {
      const revision = of(
        [...state.records.entries()].filter(([, { type }]) => type === 'RescueStarted'),
        what,
      )?.[0];
      const children = some([...state.children.values()], what | 1).map(({ childId }, nth) => ({
        ...{ childId, minorAtStart: (what + nth) % 3 > 0 },
      }));
      const value = what % 2 ? ({ field: 'childIds' } as const) : ({ field: 'at', value: at } as const);
      return correctRecord({ ...doing, revision: revision ?? -1, ...value, children, note, isRepeat: false });
    }
  }
};
