import { types } from 'node:util';
import { LogUnavailable } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';

/** The database of the views cannot answer now, or the view is still being built. Ask again later. */
export class ViewsUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the views cannot answer now', options);
    this.name = 'ViewsUnavailable';
  }
}

/** Whether the database or the log cannot answer now: nothing is wrong with the view, and it goes on later. */
export const isLoss = (error: unknown): boolean => error instanceof ViewsUnavailable || error instanceof LogUnavailable;

/** A view met an event that it cannot handle, or could not be built. The message names places, never data. */
export class ViewFault extends Error {
  constructor(reason: unknown, event?: StoredEvent) {
    const place = event ? ` at position ${event.position} (${event.type})` : '';
    super(`${nameOf(reason)}${place}`);
    this.name = 'ViewFault';
  }
}

/** A view folded anew would tell otherwise what it must keep: the log, the folding or the old rows are not what they were. */
export class KeptRowsWouldChange extends Error {}

/** An error's name, with the SQLSTATE of a database error: its message may quote data. */
const nameOf = (reason: unknown): string => {
  if (!types.isNativeError(reason)) return 'Error';
  const code = 'code' in reason && typeof reason.code === 'string' ? ` ${reason.code}` : '';
  const name = `${reason.constructor.name}${code}`;
  return /^[\w ]{1,80}$/.test(name) ? name : 'Error';
};
