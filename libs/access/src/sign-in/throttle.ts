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

/** Whether a text is an IP address; a proxy may have forwarded anything. */
export const isAddress = (text: string): boolean => ipaddr.isValid(text);

/**
 * The network of a client: an IPv4 address, or the /64 of an IPv6 address, all of which one host controls.
 */
export const network = (address: string): string => {
  if (!isAddress(address)) return address;
  const client = ipaddr.process(address); // converts IPv4-mapped IPv6 to IPv4
  if (client instanceof ipaddr.IPv4) return client.toString();
  return new ipaddr.IPv6([...client.parts.slice(0, 4), 0, 0, 0, 0]).toString();
};
