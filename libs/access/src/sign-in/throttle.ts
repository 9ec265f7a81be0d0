import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
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

/** The network a client stands for: an IPv6 host owns its whole /64, so that is what is counted. */
export const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const bare = address.split('%')[0] ?? address;
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
};
