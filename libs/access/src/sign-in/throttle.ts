import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { Problem } from '@center/web';
import { canonicalUsername } from '../credentials/username';
import { type Client, SignInCounts } from '../credentials/sign-in-counts';
import { HostClock } from '../host-clock';

/** A client that may try now. */
export interface Admission {
  /** the officer of this name signed in from this network within 30 days */
  readonly familiar: boolean;
  /** counts the attempt; throws `too-many-attempts` if concurrent ones were counted first */
  readonly count: () => Promise<void>;
  /** the attempt was right */
  readonly clear: () => Promise<void>;
}

/**
 * Slows down guessing. Attempts are counted by name and network, so guesses do not lock out an officer who signs in from
 * another network. After five the wait grows, up to 15 minutes; from a network from which this officer signed in within 30
 * days it is at most a minute. An attempt that has to wait is answered at once and not judged.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly counts: SignInCounts,
    private readonly clock: HostClock,
  ) {}

  /** Admits an attempt. Throws `too-many-attempts` (429) with `Retry-After`. */
  async admit(username: string, address: string): Promise<Admission> {
    const client = this.counts.client(canonicalUsername(username), network(address));
    const { familiar } = await this.waited(client);
    return {
      familiar,
      count: async () => {
        while (!(await this.counts.count(client, this.clock.now()))) await this.waited(client);
      },
      clear: () => this.counts.clear(client, this.clock.now()),
    };
  }

  /** Returns the standing of a client that need not wait. */
  private async waited(client: Client): Promise<{ familiar: boolean }> {
    const standing = await this.counts.standing(client, this.clock.now());
    if (standing.waitSeconds === 0) return standing;
    throw new Problem('too-many-attempts', { headers: { 'retry-after': String(standing.waitSeconds) } });
  }
}

/** The host in the notations that proxies forward: with a port, an IPv6 address with a port in brackets. */
const HOST = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/;

/** The IP address that a proxy has forwarded, without its port; `undefined` if the text is none. */
export const addressIn = (text: string): string | undefined => {
  const [, bracketed, plain] = HOST.exec(text) ?? [];
  const address = bracketed ?? plain ?? text;
  return ipaddr.isValid(address) ? address : undefined;
};

/**
 * The network of a client, all of which one host controls: an IPv4 address, the /64 of an IPv6 address, and the /48 of one
 * that contains an IPv4 address (6to4, RFC 3056). Whatever is no address is one network.
 */
export const network = (text: string): string => {
  const address = addressIn(text);
  if (address === undefined) return 'unknown';
  const client = ipaddr.process(address); // converts IPv4-mapped IPv6 to IPv4
  if (client instanceof ipaddr.IPv4) return client.toString();
  const own = client.range() === '6to4' ? 3 : 4;
  return new ipaddr.IPv6(client.parts.map((part, nth) => (nth < own ? part : 0))).toString();
};
