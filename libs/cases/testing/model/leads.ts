import fc from 'fast-check';
import * as a from '../people';
import { uuid } from '../people';
import { PRELUDES, type Prelude } from './preludes';
import type { Lead } from './reference/case-model';

/** A lead, and the prelude that runs before the random commands. */
export interface LeadWithPast extends Lead {
  readonly prelude: Prelude;
}

const fewer = fc.integer({ min: 0, max: 2 });
const lead = fc.record({
  by: fc.constantFrom(a.education, a.director, a.supervisor, a.dispatcher),
  area: fc.constantFrom(a.TOWNSHIP, a.TOWNSHIP, a.OTHER_TOWNSHIP, undefined),
  urgency: fc.constantFrom(undefined, 'EMERGENCY' as const, 'ORDINARY' as const),
  children: fewer,
  reporters: fewer,
  accuses: fc.constantFrom(
    ...[[], [], [], [a.station], [a.policeBureau], [a.educationBureau, a.ngo], [a.center, a.procuratorateOffice]],
  ),
});

/** One to four leads from any township, with and without children, reporters and accused units, after these preludes. */
export const leadsAfter = (prelude: (nth: number) => fc.Arbitrary<Prelude>): fc.Arbitrary<LeadWithPast[]> =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((many) => fc.tuple(...Array.from({ length: many }, (_, nth) => fc.tuple(lead, prelude(nth)))))
    .map((all) =>
      all.map(([drawn, past], nth) => {
        const { children, reporters, ...rest } = { ...drawn, ...past.lead };
        const id = (number: number) => uuid<never>(1_000 * (nth + 1) + number);
        return {
          ...rest,
          id: id(0),
          prelude: past,
          children: Array.from({ length: children }, (_, child) => ({ id: id(10 + child), person: id(30 + child) })),
          reporters: Array.from({ length: reporters }, (_, reporter) => ({
            id: id(20 + reporter),
            waits: reporter === 0,
          })),
        };
      }),
    );

/** Leads after any prelude. */
export const leads = leadsAfter(() => fc.constantFrom(...PRELUDES));
