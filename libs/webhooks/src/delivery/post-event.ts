import type { StoredEvent } from '@center/kernel';
import type { LiveContext } from '@center/live';
import type { Webhook } from '../domain/webhook';
import type { Surroundings } from './surroundings';

/** An event that is to be sent, as the agency sees it. */
export interface Next {
  readonly context: LiveContext;
  readonly event: StoredEvent;
  readonly version: number;
  /** nothing of its stream follows for now */
  readonly isLast: boolean;
}

/** Sends an event to the target of a webhook. Returns the attempt; throws if nothing is known of the event's subject. */
export const postEvent = async (
  { courier, observed }: Pick<Surroundings, 'courier' | 'observed'>,
  webhook: Webhook,
  { context, event, version }: Omit<Next, 'isLast'>,
  signal: AbortSignal,
) => {
  const key = context.stream.keyOf(event.stream);
  const subject = (await context.subjects([key], event.position)).get(key);
  if (!subject) throw new Error(`nothing is known of ${event.stream}`);
  const told = { event, subject, ofCase: context.caseOf(key), version };
  const at = new Date();
  const outcome = await courier.send(webhook, told, signal);
  if (!signal.aborted) observed(outcome);
  return { event, at, outcome, signal };
};
