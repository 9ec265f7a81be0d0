import type { StoredEvent } from '@center/kernel';
import type { Acknowledged } from './load';

const TYPE_OF = (path: string): string => (path === '/v1/leads' ? 'LeadRegistered' : 'LeadAccepted');

/**
 * Compares responses with the events of the log: every command answered with 2xx must be there exactly once, at the
 * position of its response. Returns the discrepancies as messages.
 */
export const discrepancies = (events: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): string[] => {
  const ofCases = events.filter(({ stream }) => stream.startsWith('case-'));
  const byPosition = new Map(ofCases.map((event) => [String(event.position), event]));
  const lost = acknowledged.filter(({ path, done }) => {
    const event = byPosition.get(done.position);
    return (
      event?.stream !== `case-${done.caseId}` || event.type !== TYPE_OF(path) || event.revision !== done.version - 1
    );
  });
  const seen = new Set<string>();
  const twice = ofCases.filter(({ stream, type }) => seen.size === seen.add(`${stream} ${type}`).size);
  return [
    ...lost.map(({ path, done }) => `${path} at ${done.position} is not in the log`),
    ...twice.map(({ stream, type }) => `${type} is twice in ${stream}`),
  ];
};

/** The number of leads in the log. */
export const leadsIn = (events: readonly StoredEvent[]): number =>
  events.filter(({ type }) => type === 'LeadRegistered').length;
