/**
 * Returns the URL of an issuer's keys (OpenID Connect Discovery 1.0, §4). Throws on a timeout, or when the document
 * names another issuer.
 */
export const discover = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`discovery returned status ${answer.status}`);
  const document: unknown = await answer.json();
  const { issuer: named, jwks_uri: keys } = document as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer || typeof keys !== 'string') throw new Error('the discovery document does not match the issuer');
  return new URL(keys);
};
