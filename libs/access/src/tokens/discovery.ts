/**
 * Where an issuer publishes its keys (OpenID Connect Discovery 1.0, §4). Throws when it does not answer in time or
 * its document is not its own.
 */
export const discover = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`discovery was answered with ${answer.status}`);
  const document: unknown = await answer.json();
  const { issuer: named, jwks_uri: keys } = document as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer || typeof keys !== 'string') throw new Error('the discovery document is not of this issuer');
  return new URL(keys);
};
