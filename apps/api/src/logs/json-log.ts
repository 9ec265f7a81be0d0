import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { allowedFields } from './allowed-fields';

const last = (parameters: readonly unknown[]): string | undefined => {
  const context = parameters.at(-1);
  return typeof context === 'string' ? context : undefined;
};

/** The message of an error may quote input, even during startup. */
const withoutWords = (message: unknown, context: string | undefined): Record<string, unknown> =>
  typeof message === 'string' ? { event: 'error', context } : allowedFields(message, context);

/** Nest logger that writes JSON lines to standard output, with allowed fields only. */
export class JsonLog implements LoggerService {
  private readonly lines: Logger;

  constructor(level: string, destination: pino.DestinationStream = pino.destination({ sync: true })) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.lines = pino({ ...options, formatters: { level: (label) => ({ level: label }) } }, destination);
  }

  log(message: unknown, ...more: unknown[]): void {
    if (!this.lines.isLevelEnabled('info')) return; // nothing of it is made: there is a line for each request
    const fields = allowedFields(message, last(more));
    this.lines[fields['event'] === 'starting' ? 'debug' : 'info'](fields);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.lines.error(withoutWords(message, last(more)));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.lines.warn(allowedFields(message, last(more)));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.lines.debug(allowedFields(message, last(more)));
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.lines.trace(allowedFields(message, last(more)));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.lines.fatal(withoutWords(message, last(more)));
  }
}
