/** Options of the HTTP server. */
export interface HttpOptions {
  /** every response states that the data is fictitious */
  readonly demonstration: boolean;
  /** reverse proxies whose `X-Forwarded-For` is believed: addresses and networks */
  readonly trustedProxies?: readonly string[];
}

/** The headers of every response. */
export const defaultHeaders = (url: string, { demonstration }: HttpOptions): Record<string, string> => ({
  ...(/^\/v1(\/|\?|$)/.test(url) ? { 'cache-control': 'no-store' } : {}),
  ...(demonstration ? { demonstration: 'true' } : {}),
});
