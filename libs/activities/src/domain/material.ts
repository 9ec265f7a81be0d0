import { type CommandContext, eventContext, heldAgainst, type LocatedEvent, refuse } from '@center/kernel';
import type { MaterialStatus, VoidReason } from './codes';
import type { MaterialEvent, MaterialEvents } from './events';
import { DoneDifferently, type Repeated, type Step, stepAfter } from './step';

type Printed = Omit<MaterialEvents['MaterialPrinted'], 'late'>;

/** A print run. */
export interface Material extends Printed {
  readonly status: MaterialStatus;
  readonly reason?: VoidReason;
  readonly last: Step;
}

/** Folds the events of a print run. Throws `TypeError` for the void of one that does not exist. */
export const evolveMaterial = (known: Material | undefined, event: LocatedEvent<MaterialEvent>): Material => {
  const last = stepAfter(known?.last, event);
  if (event.type === 'MaterialPrinted') return { ...(event.data as Printed), status: 'PRINTED', last };
  if (!known) throw new TypeError('a print run that was not recorded cannot be void');
  return { ...known, status: 'VOID', reason: event.data.reason, last };
};

/** Records a print run. Rejects with `copies-not-positive`. */
export const printMaterial =
  ({ by, at, late, ...print }: CommandContext & Omit<MaterialEvents['MaterialPrinted'], 'by' | 'agencyId'>) =>
  (known: Material | undefined): MaterialEvent[] => {
    if (known) return [];
    if (print.copies < 1) refuse('copies-not-positive');
    const data = { ...eventContext({ by, at, late }), ...print, agencyId: by.agency.id };
    return [{ type: 'MaterialPrinted', data }];
  };

/** Voids a print run that was recorded in error. Rejects with `already-done-differently`, `before-its-cause`. */
export const voidPrint =
  ({ by, at, late, isSame, ...why }: CommandContext & Repeated & Omit<MaterialEvents['PrintVoided'], 'by'>) =>
  ({ status, last, at: printedAt }: Material): MaterialEvent[] => {
    if (status === 'VOID' && !isSame) throw new DoneDifferently(last);
    if (status === 'VOID') return [];
    const data = { ...eventContext({ by, at, late }), ...heldAgainst(printedAt, { at, late }), ...why };
    return [{ type: 'PrintVoided', data }];
  };
