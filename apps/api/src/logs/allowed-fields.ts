import { errorName } from '@center/web';

/** Everything that a log line may hold beside its time and level. Whatever is not named here is left out. */
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
] as const;

/** Sources whose sentences are fixed words of the framework, said while it starts. */
const STARTING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** What may be logged of a message, whoever gave it: named fields of an object, an error's name, and no words but those of the start. */
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
