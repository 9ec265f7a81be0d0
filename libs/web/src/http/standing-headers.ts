/** What the HTTP server must know about the program it serves. */
export interface HttpOptions {
  /** every answer says that the data are made up */
  readonly demonstration: boolean;
}

/** The headers that an answer carries whatever it says. */
export const standingHeaders = (url: string, { demonstration }: HttpOptions): Record<string, string> => ({
  ...(/^\/v1(\/|\?|$)/.test(url) ? { 'cache-control': 'no-store' } : {}),
  ...(demonstration ? { demonstration: 'true' } : {}),
});
