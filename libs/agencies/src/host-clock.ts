/** Nest's token of the clock that the register's dates run on: always the host's, never a scenario's. */
export const HOST_CLOCK: unique symbol = Symbol('clock of the host');
