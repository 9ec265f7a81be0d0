import { join } from 'node:path';
import { isSealed, locate, type LocatedSealed, type StoredEvent } from '@center/kernel';
import { openVaultKeys, PostgresVault } from '@center/vault';
import { leaves, placeIn, type Place, readHistory, type RecordedCase } from '../../histories/ways-out';
import type { Center } from '../harness/center';
import { Behind } from '../harness/database';
import { CASES, type CaseName } from './relations';

/** A sealed text of a case: where it is, and what it says. */
export interface Marker {
  readonly text: string;
  readonly place: Place;
  readonly of: CaseName;
}

/** The cases of the walk as they are in the log, and all their texts. */
export interface World {
  readonly ids: Readonly<Record<CaseName, string>>;
  readonly histories: Readonly<Record<CaseName, RecordedCase>>;
  readonly markers: ReadonlyMap<string, Marker>;
  /** ids that only one case has: of the case itself, and of its children, reporters, transfers … */
  readonly named: ReadonlyMap<string, CaseName>;
  /** ids of persons in the vault, which no answer but the stored events may contain */
  readonly persons: readonly string[];
}

/** The text of a marker in an answer. A short number is sought with the name of its field. */
const shownAs = (pointer: string, text: string): string => {
  const [field] = /(?<=\/)(birthYear|birthMonth|age)$/.exec(pointer) ?? [];
  return field ? `${field}":"${text}"` : text;
};

const CASE_IDS = /\/(caseId|childId|reporterId|transferId|rescueId|disputeId|barId|breakGlassId)$/;

/** Reads the cases from the log, and opens their texts with the keys of the center. */
export const readWorld = async (center: Center, ids: World['ids']): Promise<World> => {
  const behind = new Behind(center.home);
  const all = await behind.events();
  const eventsOf = (name: CaseName): StoredEvent[] => all.filter(({ stream }) => stream === `case-${ids[name]}`);
  const histories = Object.fromEntries(CASES.map((name) => [name, readHistory(eventsOf(name))])) as World['histories'];
  const markers = new Map<string, Marker>();
  await behind.with(async (pool) => {
    const keys = await openVaultKeys(pool, { file: join(center.home, 'keys', 'master.key'), mayMake: false });
    const vault = new PostgresVault(pool, keys);
    for (const name of CASES) {
      const place = placeIn(histories[name].events);
      for (const event of histories[name].events) {
        const sealed = leaves(locate(event.data, event.stream, event.id)).filter(([, value]) => isSealed(value));
        const texts = await vault.open(sealed.map(([, value]) => value as LocatedSealed));
        sealed.forEach(([pointer], nth) => {
          const text = shownAs(pointer, texts[nth]!);
          if (markers.has(text)) return; // the letter of a ruled transfer is the note of the ruling
          markers.set(text, { text, place: place(event, pointer), of: name });
        });
      }
    }
  });
  const idsIn = (name: CaseName, pattern: RegExp): string[] =>
    histories[name].events.flatMap(({ data }) =>
      leaves(data).flatMap(([pointer, value]) => (pattern.test(pointer) && typeof value === 'string' ? [value] : [])),
    );
  return {
    ...{ ids, histories, markers },
    // a merged lead's children and reporters have ids in its survivor too: they belong to the lead, which comes later
    named: new Map(CASES.flatMap((name) => [ids[name], ...idsIn(name, CASE_IDS)].map((id) => [id, name] as const))),
    persons: CASES.flatMap((name) => idsIn(name, /\/personId$/)),
  };
};
