import * as fc from 'fast-check';
import { BASES, MATERIAL_KINDS, THEMES_OF, type ActivityKind } from '../src/domain/codes';
import type { ActivityLog } from './activity-log';

/** A few things of a kind, so that they occur again. */
const few = (kind: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, nth) => `${String(kind).repeat(8)}-0000-4000-8000-${String(nth).padStart(12, '0')}`,
  );
const [HOSTS, PERSONS, HOUSEHOLDS, OFFICERS, ACTIVITIES, MATERIALS] = [
  few(1, 3),
  few(2, 6),
  few(3, 3),
  few(4, 4),
  few(5, 14),
  few(6, 4),
] as const;
const AREAS = ['370682', '370682001', '370682101'];

const KINDS = Object.keys(THEMES_OF) as ActivityKind[];
const at = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2023, 0, 1, 3) + days * 86_400_000).toISOString());
const count = fc.record({
  unnamed: fc.integer({ min: 0, max: 30 }),
  basis: fc.constantFrom(...BASES),
  approximate: fc.boolean(),
});
const subject = fc.constantFrom(...KINDS).chain((kind) => {
  const themes = THEMES_OF[kind];
  return fc.record({
    kind: fc.constant(kind),
    theme: themes.length > 0 ? fc.constantFrom(...themes) : fc.constant(undefined),
    host: fc.integer({ min: 0, max: HOSTS.length - 1 }),
    areaCode: fc.constantFrom(...AREAS),
  });
});
const some = (of: readonly string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 4 });
const attendance = fc.record(
  {
    children: fc
      .tuple(some(PERSONS), count)
      .map(([named, rest]) => ({ named: named.map((personId) => ({ personId })), ...rest })),
    workers: some(OFFICERS).map((named) => ({ named })),
    adults: count,
    volunteers: count,
    households: some(HOUSEHOLDS).map((ids) => ids.map((householdId) => ({ householdId, personId: householdId }))),
    copiesGiven: fc.integer({ min: 0, max: 900 }),
  },
  { requiredKeys: [] },
);

/** One thing that happens to an activity or a print run; what cannot happen now is left out. */
export const anything = fc.record({
  nth: fc.integer({ min: 0, max: ACTIVITIES.length - 1 }),
  does: fc.constantFrom('plan', 'hold', 'hold', 'set', 'cancel', 'void', 'print', 'void print'),
  ...{ at, subject, attendance },
  print: fc.record({
    kind: fc.constantFrom(...MATERIAL_KINDS, 'BOOKLET'),
    copies: fc.integer({ min: 1, max: 3_000 }),
    approximate: fc.boolean(),
  }),
});
export type Happening = typeof anything extends fc.Arbitrary<infer One> ? One : never;

/** Plays what happens, in order, as the commands would write it. */
export class RandomActivities {
  private readonly statuses = new Map<string, string>();

  constructor(private readonly log: ActivityLog) {}

  async play(history: readonly Happening[]): Promise<void> {
    for (const one of history) await this.happen(one);
  }

  private async happen({ nth, does, at: moment, subject: told, attendance: who, print }: Happening): Promise<void> {
    const by = OFFICERS[0];
    const { kind, theme, host, areaCode } = told;
    const stated = {
      kind,
      ...(theme && { theme }),
      hostId: HOSTS[host]!,
      hostKind: host === 0 ? 'NGO' : 'STATION',
      areaCode,
    };
    const activity = `activity-${ACTIVITIES[nth]!}`;
    const material = `material-${MATERIALS[nth % MATERIALS.length]!}`;
    switch (does) {
      case 'plan':
        return this.move(activity, [undefined], 'PLANNED', 'ActivityPlanned', {
          at: moment,
          by,
          ...stated,
          plannedFor: moment,
        });
      case 'hold':
        return this.move(activity, [undefined, 'PLANNED'], 'HELD', 'ActivityHeld', {
          at: moment,
          by,
          ...stated,
          attendance: who,
        });
      case 'set':
        return this.move(activity, ['HELD'], 'HELD', 'AttendanceSet', {
          at: moment,
          by,
          attendance: who,
          reason: 'OTHER',
        });
      case 'cancel':
        return this.move(activity, ['PLANNED'], 'CANCELLED', 'ActivityCancelled', { at: moment, by, reason: 'OTHER' });
      case 'void':
        return this.move(activity, ['HELD'], 'VOID', 'ActivityVoided', { at: moment, by, reason: 'OTHER' });
      case 'print': {
        const data = { at: moment, by, title: '宣传册', agencyId: HOSTS[host]!, ...print };
        return this.move(material, [undefined], 'PRINTED', 'MaterialPrinted', data);
      }
      case 'void print':
        return this.move(material, ['PRINTED'], 'VOID', 'PrintVoided', { at: moment, by, reason: 'OTHER' });
    }
  }

  private async move(
    stream: string,
    from: readonly (string | undefined)[],
    to: string,
    type: string,
    data: object,
  ): Promise<void> {
    if (!from.includes(this.statuses.get(stream))) return;
    this.statuses.set(stream, to);
    await this.log.write(stream, type, data);
  }
}
