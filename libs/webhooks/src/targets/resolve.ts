import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { kindOfAddress } from './addresses';
import { isLocalName, type TargetRules } from './target-url';

/** Why a connection to a target was refused. `code` is shown with the attempt. */
export class TargetRefused extends Error {
  constructor(readonly code: 'target-not-public' | 'name-not-resolved') {
    super(code);
    this.name = 'TargetRefused';
  }
}

/** Resolves names. It asks name servers itself, not through the thread pool, which a slow name server could fill. */
export type Names = Pick<Resolver, 'resolve4' | 'resolve6'>;

/** The name servers of this machine. */
export const systemNames = (): Names => new Resolver({ timeout: 3_000, tries: 2 });

const LOOPBACK = ['127.0.0.1', '::1'];

/** Whether a connection to an address is allowed. */
export const isAllowed = (address: string, { allowLoopback }: TargetRules): boolean => {
  const kind = kindOfAddress(address);
  return kind === 'public' || (allowLoopback && kind === 'loopback');
};

const addressesOf = async (host: string, names: Names): Promise<string[]> => {
  if (isLocalName(host)) return LOOPBACK;
  const found = await Promise.allSettled([names.resolve4(host), names.resolve6(host)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};

/**
 * The lookup of a connection: only allowed addresses of a name are returned, so that the connection is to one that was
 * checked, whatever the name resolves to the next time. It fails with `TargetRefused`.
 */
export const checkedLookup =
  (names: Names, rules: TargetRules): LookupFunction =>
  (host, { all }, done) => {
    const answer = async (): Promise<void> => {
      const addresses = await addressesOf(host, names);
      const allowed = addresses.filter((address) => isAllowed(address, rules));
      if (allowed.length === 0) {
        throw new TargetRefused(addresses.length === 0 ? 'name-not-resolved' : 'target-not-public');
      }
      const found = allowed.map((address) => ({ address, family: isIP(address) }));
      if (all) done(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    };
    answer().catch((error: unknown) => done(error as Error, []));
  };
