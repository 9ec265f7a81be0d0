import { randomUUID } from 'node:crypto';
import type { AgencyId, EventId, OfficerId } from '@center/kernel';
import { type EventToAppend, newOperation } from '../src';

/** A stream that no other spec uses. */
export const aStream = (): string => `case-${randomUUID()}`;

/** An event with any data, by a random officer. */
export const anEvent = (data: object = {}, given: Partial<EventToAppend> = {}): EventToAppend => ({
  id: randomUUID() as EventId,
  type: 'LeadNoted',
  schema: 1,
  data,
  meta: {
    actor: { officerId: randomUUID() as OfficerId, agencyId: randomUUID() as AgencyId, role: 'DISPATCHER' },
    command: 'note',
    correlation: newOperation(),
  },
  ...given,
});

/** `count` events, numbered from 0. */
export const someEvents = (count: number): EventToAppend[] =>
  Array.from({ length: count }, (_, nth) => anEvent({ nth }));
