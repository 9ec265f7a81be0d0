import { types } from 'node:util';
import { LogUnavailable } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';

/** The database of the views is unavailable, or the view is still being built. Retry later. */
export class ViewsUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the views are temporarily unavailable', options);
    this.name = 'ViewsUnavailable';
  }
}

/** Whether the database or the log is unavailable: not a fault of the view, which resumes later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof ViewsUnavailable || error instanceof LogUnavailable;

/** A view cannot handle an event, or could not be built. The message names places, never data. */
export class ViewFault extends Error {
  constructor(reason: unknown, event?: StoredEvent) {
    const place = event ? ` at position ${event.position} (${event.type})` : '';
    super(`${nameOf(reason)}${place}`);
    this.name = 'ViewFault';
  }
}

/** A rebuild would change rows that the view must keep: the log, the fold or the old rows have changed. */
export class KeptRowsWouldChange extends Error {}

/** An error's name, with the SQLSTATE of a database error: its message may quote data. */
const nameOf = (reason: unknown): string => {
  if (!types.isNativeError(reason)) return 'Error';
  const code = 'code' in reason && typeof reason.code === 'string' ? ` ${reason.code}` : '';
  const name = `${reason.constructor.name}${code}`;
  return /^[\w ]{1,80}$/.test(name) ? name : 'Error';
};
