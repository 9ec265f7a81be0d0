import { isOwnRequest, Problem } from '@center/web';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Limits how many requests of one caller are under way at once, so that one caller cannot occupy the program. */
export class RequestsInFlight {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts a request of a caller until its response has ended. Throws the problem 429 at the limit. */
  begin(caller: string, request: FastifyRequest, reply: FastifyReply): void {
    if (isOwnRequest(request) || reply.raw.destroyed) return; // the caller may have gone while it was identified
    const count = this.counts.get(caller) ?? 0;
    if (count >= this.most) throw new Problem('too-many-requests', { headers: { 'retry-after': '1' } });
    this.counts.set(caller, count + 1);
    reply.raw.once('close', () => this.end(caller));
  }

  private end(caller: string): void {
    const left = this.counts.get(caller)! - 1;
    if (left > 0) this.counts.set(caller, left);
    else this.counts.delete(caller);
  }
}
