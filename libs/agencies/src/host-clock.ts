/** The Nest token of the register's clock: always the host's clock, never that of a scenario. */
export const HOST_CLOCK: unique symbol = Symbol('clock of the host');
