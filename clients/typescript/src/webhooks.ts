import { Webhook } from 'standardwebhooks';
import type { components } from './schema.js';

/** What a webhook of the center sends (CloudEvents 1.0). The data of a ping are empty. */
export interface WebhookEvent {
  readonly specversion: '1.0';
  /** one for each webhook and event: drop what is known */
  readonly id: string;
  readonly source: string;
  /** such as `minors-protection.transfer-issued` */
  readonly type: string;
  /** the id in `data.about`: of the case, or of what else it is about */
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: string;
  readonly data: components['schemas']['SentEventAnswer'];
}

/**
 * Verifies the signature and the time of a webhook (Standard Webhooks) and returns its body as JSON. Throws if the signature
 * is not one of the secret, or the time is more than five minutes off. `body` is the body as it was received.
 */
export const verifyWebhook = <Body = WebhookEvent>(
  body: string | Buffer,
  headers: Readonly<Record<string, string | string[] | undefined>> | Headers,
  secret: string,
): Body => {
  const given = headers instanceof Headers ? Object.fromEntries(headers) : headers;
  const single = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [],
  );
  return new Webhook(secret).verify(body, Object.fromEntries(single)) as Body;
};
