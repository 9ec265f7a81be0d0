/**
 * Returns the URL of an issuer's keys (OpenID Connect Discovery 1.0, §4). Throws on a timeout, when the document names
 * another issuer, or when the keys of an https issuer are not fetched over https.
 */
export const discover = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`discovery returned status ${answer.status}`);
  const document: unknown = await answer.json();
  const { issuer: named, jwks_uri: uri } = document as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer || typeof uri !== 'string') throw new Error('the discovery document does not match the issuer');
  const keys = new URL(uri);
  if (new URL(issuer).protocol === 'https:' && keys.protocol !== 'https:') throw new Error('jwks_uri is not https');
  return keys;
};
