import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
const GUESSES_A_USERNAME = 10;
const GUESSES_AN_ADDRESS = 100;

/**
 * Counts wrong guesses per username and per client address. Names are first thrown into 65,536 drawers by a keyed hash
 * of this process, so the counters stay bounded, hold no username, and nobody can aim at another's drawer.
 */
@Injectable()
export class SignInThrottle {
  private readonly key = randomBytes(32);
  private readonly usernames = new RateLimiterMemory({ points: GUESSES_A_USERNAME, duration: WINDOW_SECONDS });
  private readonly addresses = new RateLimiterMemory({ points: GUESSES_AN_ADDRESS, duration: WINDOW_SECONDS });

  /** Seconds to wait before the next guess; 0 when one may be made now. */
  async wait(username: string, address: string): Promise<number> {
    const counters = await Promise.all([
      this.usernames.get(this.drawer(username)),
      this.addresses.get(this.drawer(network(address))),
    ]);
    const blocked = counters.filter((counter) => counter !== null && counter.remainingPoints <= 0);
    return Math.max(0, ...blocked.map((counter) => Math.ceil((counter?.msBeforeNext ?? 0) / 1000)));
  }

  /** Counts a wrong guess. */
  async wrong(username: string, address: string): Promise<void> {
    await Promise.all([
      this.usernames.penalty(this.drawer(username)),
      this.addresses.penalty(this.drawer(network(address))),
    ]);
  }

  /** Forgets the wrong guesses of a username after the right one. Those of the address stay: one account must not launder it. */
  async right(username: string): Promise<void> {
    await this.usernames.delete(this.drawer(username));
  }

  private drawer(name: string): string {
    return createHmac('sha256', this.key).update(name).digest('hex').slice(0, 4);
  }
}

/** What the guesses of a client are counted by: an IPv6 host has its whole /64 to itself, so that network is one client. */
export const network = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const client = ipaddr.process(address); // IPv4 that is mapped to IPv6 is IPv4 again
  if (client instanceof ipaddr.IPv4) return client.toString();
  return new ipaddr.IPv6([...client.parts.slice(0, 4), 0, 0, 0, 0]).toString();
};
