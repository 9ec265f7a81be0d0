import type { EventStore } from '../../src';

/** The parts of a log that the race uses. */
export type Lane = Pick<EventStore, 'append' | 'follow' | 'head'>;

/** The exports of a lane module: it opens the log at a URL, in any process. */
export interface LaneModule {
  openLane(url: string): { lane: Lane; close: () => Promise<void> };
}

/** Loads a lane's module by its path. */
export const laneAt = async (path: string): Promise<LaneModule> => (await import(path)) as LaneModule;
