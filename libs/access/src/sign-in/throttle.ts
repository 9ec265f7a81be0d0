import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
const GUESSES_A_USERNAME = 10;
const GUESSES_AN_ADDRESS = 100;

/**
 * Counts failed attempts per username and per client address. Usernames are mapped to 65,536 buckets by a hash keyed
 * per process, so the counters are bounded, contain no username, and an attacker cannot target the bucket of another
 * username.
 */
@Injectable()
export class SignInThrottle {
  private readonly key = randomBytes(32);
  private readonly usernames = new RateLimiterMemory({ points: GUESSES_A_USERNAME, duration: WINDOW_SECONDS });
  private readonly addresses = new RateLimiterMemory({ points: GUESSES_AN_ADDRESS, duration: WINDOW_SECONDS });

  /** Returns the seconds to wait before the next attempt; 0 when it is allowed now. */
  async wait(username: string, address: string): Promise<number> {
    const counters = await Promise.all([
      this.usernames.get(this.drawer(username)),
      this.addresses.get(this.drawer(network(address))),
    ]);
    const blocked = counters.filter((counter) => counter !== null && counter.remainingPoints <= 0);
    return Math.max(0, ...blocked.map((counter) => Math.ceil((counter?.msBeforeNext ?? 0) / 1000)));
  }

  /** Counts a failed attempt. */
  async wrong(username: string, address: string): Promise<void> {
    await Promise.all([
      this.usernames.penalty(this.drawer(username)),
      this.addresses.penalty(this.drawer(network(address))),
    ]);
  }

  /**
   * Resets the counter of a username after a successful sign-in. The counter of the address is kept: otherwise an
   * attacker with one account could reset it.
   */
  async right(username: string): Promise<void> {
    await this.usernames.delete(this.drawer(username));
  }

  private drawer(name: string): string {
    return createHmac('sha256', this.key).update(name).digest('hex').slice(0, 4);
  }
}

/**
 * The key by which attempts of a client are counted. An IPv6 host controls its whole /64, so the network counts as one
 * client.
 */
export const network = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const client = ipaddr.process(address); // converts IPv4-mapped IPv6 to IPv4
  if (client instanceof ipaddr.IPv4) return client.toString();
  return new ipaddr.IPv6([...client.parts.slice(0, 4), 0, 0, 0, 0]).toString();
};
