import type { OfficerId } from '@center/kernel';
import { isOwnRequest, Problem } from '@center/web';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Limits how many requests of one officer are under way at once, so that one caller cannot occupy the program. */
export class RequestsInFlight {
  private readonly counts = new Map<OfficerId, number>();

  constructor(private readonly most: number) {}

  /** Counts a request of an officer until its response has ended. Throws the problem 429 at the limit. */
  begin(officerId: OfficerId, request: FastifyRequest, reply: FastifyReply): void {
    if (isOwnRequest(request) || reply.raw.destroyed) return; // the caller may have gone while it was identified
    const count = this.counts.get(officerId) ?? 0;
    if (count >= this.most) throw new Problem('too-many-requests', { headers: { 'retry-after': '1' } });
    this.counts.set(officerId, count + 1);
    reply.raw.once('close', () => this.end(officerId));
  }

  private end(officerId: OfficerId): void {
    const left = this.counts.get(officerId)! - 1;
    if (left > 0) this.counts.set(officerId, left);
    else this.counts.delete(officerId);
  }
}
