import { type LocatedSealed, type Sealed, type StoredEvent, id, isSealed, locate } from '@center/kernel';
import type { Sealing, SealingPerson, Vault } from '@center/vault';

/** A placeholder key id: texts with it were never sealed. */
const NO_KEY = '00000000-0000-8000-8000-000000000000';

/** A `Sealing` that seals nothing: returns a lead in its stored shape, only for comparison. */
export class PlainSealing implements Sealing {
  text(_field: string, plain: string): Sealed {
    return { sealed: id(NO_KEY), box: plain };
  }

  plainOf({ box }: Sealed): string {
    return box;
  }

  knownPerson(): Promise<SealingPerson> {
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

  companions(): [] {
    return [];
  }

  keep(): Promise<void> {
    return Promise.resolve();
  }
}

/** Fields that may differ for the same lead: caller, deadlines, vault person id, and names that reforms change. */
const IGNORED_FIELDS = new Set([
  'by',
  'deadlines',
  'submittedBy',
  'accountable',
  'personId',
  'area/name',
  'unit',
  'from',
  'to/name',
  'to/kind',
]);

type Said = Pick<StoredEvent, 'id' | 'stream' | 'data'>;

/**
 * Whether an event has the same content as a repeated lead that `PlainSealing` produced. An erased text equals any
 * text, and a number one with the same `numberIn`. If the lead has no time (`at`), it was taken from the clock both times and is ignored.
 */
export const hasSameContent = async (
  vault: Vault,
  { id: event, stream, data }: Said,
  repeated: object,
  numberIn: (sourceRef: string) => unknown = (sourceRef) => sourceRef,
): Promise<boolean> => {
  const pairs: [said: LocatedSealed, now: string, place: string][] = [];
  const alike = (said: unknown, now: unknown, place: string): boolean => {
    if (IGNORED_FIELDS.has(place.replace(/^.*\/(?=personId$)/, ''))) return true;
    if (isSealed(said)) {
      if (isSealed(now)) pairs.push([said as LocatedSealed, now.box, place]);
      return isSealed(now);
    }
    if (typeof said !== 'object' || typeof now !== 'object' || said === null || now === null) return said === now;
    const fields = new Set([...Object.keys(said), ...Object.keys(now)]);
    if (place === '' && !('at' in now)) fields.delete('at');
    if (!('idKind' in said)) fields.delete('idKind'); // recorded before kinds were recognised
    return [...fields].every((field) =>
      alike((said as Tree)[field], (now as Tree)[field], place === '' ? field : `${place}/${field}`),
    );
  };
  if (!alike(locate(data, stream, event), repeated, '')) return false;
  const opened = await vault.open(pairs.map(([said]) => said));
  return opened.every((plain, nth) => {
    const [, now, place] = pairs[nth]!;
    return plain === null || plain === now || (place === 'sourceRef' && numberIn(plain) === numberIn(now));
  });
};

type Tree = Readonly<Record<string, unknown>>;
