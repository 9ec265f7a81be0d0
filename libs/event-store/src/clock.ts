import { type Clock, instant } from '@center/kernel';

/** Injection token of the log's clock, which may be a scenario's. */
export const CLOCK: unique symbol = Symbol('the clock of the log');

/** The system clock. */
export const hostClock: Clock = { now: () => instant(Date.now()) };
