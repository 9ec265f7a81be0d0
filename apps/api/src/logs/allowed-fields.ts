import { errorName } from '@center/web';

/** All fields allowed in a log line besides time and level. Other fields are dropped. */
const ALLOWED = [
  'event',
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'officerId',
  'error',
  'at',
  'view',
  'position',
  'port',
  'signal',
  'count',
] as const;

/** Loggers whose messages are fixed texts of the framework, logged during startup. */
const STARTING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** The loggable part of a message: allowed fields of an object, the name of an error, and no text except startup messages. */
export const allowedFields = (message: unknown, context?: string): Record<string, unknown> => {
  if (message instanceof Error) return { event: 'error', error: errorName(message), context };
  if (typeof message === 'object' && message !== null) {
    const fields = message as Record<string, unknown>;
    const kept = ALLOWED.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]] as const);
    return { ...Object.fromEntries(kept), context };
  }
  if (context && STARTING.has(context)) return { event: 'starting', msg: message, context };
  return { event: 'words-left-out', context };
};
