/** Options of the HTTP server. */
export interface HttpOptions {
  /** every response states that the data is fictitious */
  readonly demonstration: boolean;
  /** reverse proxies whose `X-Forwarded-For` is believed: addresses and networks */
  readonly trustedProxies?: readonly string[];
  /** how many connections may be open at once, besides those of streams; 1,000 by default */
  readonly connections?: number;
}

/** The headers of every response. */
export const defaultHeaders = (
  url: string,
  { demonstration }: Pick<HttpOptions, 'demonstration'>,
): Record<string, string> => ({
  ...(/^\/v1(\/|\?|$)/.test(url) ? { 'cache-control': 'no-store' } : {}),
  ...(demonstration ? { demonstration: 'true' } : {}),
});
