import { type LocatedSealed, type Sealed, type StoredEvent, id, isSealed, locate } from '@center/kernel';
import type { Sealing, SealingPerson, Vault } from '@center/vault';

/** Nobody's key: what bears it was never sealed. */
const NO_KEY = '00000000-0000-8000-8000-000000000000';

/** Seals nothing: shows what a lead says in the shape in which it would be written, to be compared and thrown away. */
export class PlainSealing implements Sealing {
  text(_field: string, plain: string): Sealed {
    return { sealed: id(NO_KEY), box: plain };
  }

  personAgain(): Promise<SealingPerson> {
    return Promise.resolve(this.newPerson());
  }

  newPerson(): SealingPerson {
    return {
      personId: id(NO_KEY),
      seal: (field, plain) => this.text(field, plain),
      identify: () => undefined,
      findable: () => undefined,
    };
  }

  personWithIdNumber(): Promise<SealingPerson> {
    return Promise.resolve(this.newPerson());
  }

  findable(): void {
    // nothing is kept, so nothing can be found
  }

  companion(): undefined {
    return undefined;
  }

  keep(): Promise<void> {
    return Promise.resolve();
  }
}

/** What may differ though the same lead is told again: who tells it and when, whom the vault took a person for, and names that change by reform. */
const TOLD_OTHERWISE = new Set(['by', 'submittedBy', 'accountable', 'personId', 'area/name']);

type Said = Pick<StoredEvent, 'id' | 'stream' | 'data'>;

/**
 * Whether an event says what is told now, which `PlainSealing` has shown. A text that was forgotten says anything. A
 * time that is not told now (`at`) was taken from the clock, then as now, and makes no difference.
 */
export const saysSame = async (vault: Vault, { id: event, stream, data }: Said, told: object): Promise<boolean> => {
  const pairs: [LocatedSealed, string][] = [];
  const alike = (said: unknown, now: unknown, place: string): boolean => {
    if (TOLD_OTHERWISE.has(place.replace(/^.*\/(?=personId$)/, ''))) return true;
    if (isSealed(said)) {
      if (isSealed(now)) pairs.push([said as LocatedSealed, now.box]);
      return isSealed(now);
    }
    if (typeof said !== 'object' || typeof now !== 'object' || said === null || now === null) return said === now;
    const fields = new Set([...Object.keys(said), ...Object.keys(now)]);
    if (place === '' && !('at' in now)) fields.delete('at');
    return [...fields].every((field) =>
      alike((said as Tree)[field], (now as Tree)[field], place === '' ? field : `${place}/${field}`),
    );
  };
  if (!alike(locate(data, stream, event), told, '')) return false;
  const opened = await vault.open(pairs.map(([said]) => said));
  return opened.every((plain, nth) => plain === null || plain === pairs[nth]![1]);
};

type Tree = Readonly<Record<string, unknown>>;
