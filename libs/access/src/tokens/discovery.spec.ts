import { discover } from './discovery';

describe('the discovery of an issuer', () => {
  afterEach(() => jest.restoreAllMocks());

  const found = async (issuer: string, document: object): Promise<string> => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(document));
    return (await discover(issuer, 1_000)).href;
  };

  it('returns the address of its keys', async () => {
    const [issuer, jwks_uri] = ['https://id.example', 'https://keys.example/jwks'];
    expect(await found(issuer, { issuer, jwks_uri })).toBe(jwks_uri);
    const local = 'http://127.0.0.1:9000';
    expect(await found(local, { issuer: local, jwks_uri: `${local}/keys` })).toBe(`${local}/keys`);
  });

  it('rejects keys of an https issuer that are not fetched over https', async () => {
    const issuer = 'https://id.example';
    await expect(found(issuer, { issuer, jwks_uri: 'http://id.example/jwks' })).rejects.toThrow('not https');
  });

  it('rejects a document of another issuer, or without an address', async () => {
    const issuer = 'https://id.example';
    const other = { issuer: `${issuer}/`, jwks_uri: 'https://id.example/jwks' };
    await expect(found(issuer, other)).rejects.toThrow('does not match');
    await expect(found(issuer, { issuer })).rejects.toThrow('does not match');
  });
});
