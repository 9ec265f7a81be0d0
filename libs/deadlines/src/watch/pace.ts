import { performance } from 'node:perf_hooks';
import { pause } from '@center/event-store';

/** The rest after some work, in multiples of its duration: while the event loop is idle otherwise, and at most. */
const LEAST = 2;
const MOST = 24;

/**
 * How long to rest after some work, in multiples of its duration, by how busy the event loop was (0 to 1): 2 if it was idle,
 * 4 if it was busy half of the time, 20 at nine tenths, and never more than 24, so that the work always goes on.
 */
export const restFor = (utilization: number): number => Math.min(MOST, LEAST / (1 - utilization));

/** The pace of background work that gives way to commands and reads: it rests longer the busier the event loop is. */
export class Pace {
  private since = performance.eventLoopUtilization();

  /** Waits for a piece of work, then rests. Throws its error. */
  async restAfter(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    await work;
    const took = performance.now() - began;
    const { utilization } = performance.eventLoopUtilization(this.since);
    this.since = performance.eventLoopUtilization();
    await pause(took * restFor(utilization), signal);
  }
}
