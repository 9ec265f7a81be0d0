import { Webhook } from 'standardwebhooks';

/**
 * Verifies the signature and the time of a webhook (Standard Webhooks) and returns its body as JSON. Throws if the signature
 * is not one of the secret, or the time is more than five minutes off. `body` is the body as it was received.
 */
export const verifyWebhook = <Body = unknown>(
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
