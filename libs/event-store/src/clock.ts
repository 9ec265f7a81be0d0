import { type Clock, instant } from '@center/kernel';

/** Injection token of the log's clock, which can be a scenario's. */
export const CLOCK: unique symbol = Symbol('the clock of the log');

/** The machine's own clock. */
export const hostClock: Clock = { now: () => instant(Date.now()) };
