import { type CommandContext, eventContext, type LocatedEvent, refuse } from '@center/kernel';
import type { MaterialStatus, VoidReason } from './codes';
import type { MaterialEvent, MaterialEvents } from './events';

type Printed = Omit<MaterialEvents['MaterialPrinted'], 'late'>;

/** A print run. */
export interface Material extends Printed {
  readonly status: MaterialStatus;
  readonly reason?: VoidReason;
}

/** Folds the events of a print run. Throws `TypeError` for the void of one that does not exist. */
export const evolveMaterial = (known: Material | undefined, event: LocatedEvent<MaterialEvent>): Material => {
  if (event.type === 'MaterialPrinted') return { ...(event.data as Printed), status: 'PRINTED' };
  if (!known) throw new TypeError('a print run that was not recorded cannot be void');
  return { ...known, status: 'VOID', reason: event.data.reason };
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

/** Voids a print run that was recorded in error; nothing if it is void. */
export const voidPrint =
  ({ by, at, late, ...why }: CommandContext & Omit<MaterialEvents['PrintVoided'], 'by'>) =>
  ({ status }: Material): MaterialEvent[] =>
    status === 'VOID' ? [] : [{ type: 'PrintVoided', data: { ...eventContext({ by, at, late }), ...why } }];
