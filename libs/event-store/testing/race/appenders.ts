import { anEvent, aStream } from '../sample-events';
import type { EventToAppend } from '../../src';
import type { Lane } from './lane';

/** Concurrent appenders write to their own streams, one to three events at a time. Returns the ids that were appended. */
export const appendAtOnce = async (lane: Lane, appenders: number, appends: number): Promise<string[]> => {
  const taken: string[] = [];
  const run = async (): Promise<void> => {
    for (let nth = 0; nth < appends; nth += 1) {
      const events: EventToAppend[] = Array.from({ length: 1 + (nth % 3) }, () => anEvent({ nth }));
      await lane.append(aStream(), 'new', events);
      taken.push(...events.map(({ id }) => id));
    }
  };
  await Promise.all(Array.from({ length: appenders }, run));
  return taken;
};
