import type { EventStore } from '../../src';

/** A log as the race needs it. */
export type Lane = Pick<EventStore, 'append' | 'follow' | 'head'>;

/** What the module of a lane exports: it opens the log at an address, in whichever process. */
export interface LaneModule {
  openLane(url: string): { lane: Lane; close: () => Promise<void> };
}

/** Loads a lane's module by its path. */
export const laneAt = async (path: string): Promise<LaneModule> => (await import(path)) as LaneModule;
