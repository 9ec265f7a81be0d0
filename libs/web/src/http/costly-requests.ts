import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Problem } from '../problems/problem';
import { callerOf } from '../reading/asked';
import { ConcurrencyLimit } from './concurrency-limit';
import { isOwnRequest } from './own-request';

/** How many run at once, of all officers, and how many wait. */
const AT_ONCE = 8;
const WAITING = 56;
const OF_AN_OFFICER = 8;
/** An `asOf` further back than this reads more of the past than of the present. */
const FAR = 31 * 24 * 3_600_000;

type Query = Readonly<Record<string, string | undefined>>;
type Predicate = (query: Query, accept: string | undefined) => boolean;

const COSTLY = Symbol('costly');

/** For a route whose requests are costly: documents, exports, reports, grouped figures; or those with such a query or `Accept`. */
export const Costly = (when: Predicate = () => true): MethodDecorator => SetMetadata(COSTLY, when);

const isFar = ({ asOf }: Query): boolean => asOf !== undefined && Date.now() - Date.parse(asOf) > FAR;

const refused = (): Problem => new Problem('too-many-requests', { headers: { 'retry-after': '2' } });

/**
 * Lets a few costly requests run at once, the others wait in a bounded queue. One officer has a limit of its own, which
 * also counts responses that are still being sent. Beyond either: the problem 429 with `Retry-After`.
 */
@Injectable()
export class CostlyRequests implements NestInterceptor {
  private readonly all = new ConcurrencyLimit(AT_ONCE, WAITING);
  private readonly counts = new Map<string, number>();

  constructor(private readonly mostOfAnOfficer = OF_AN_OFFICER) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Query;
    const when = Reflect.getMetadata(COSTLY, context.getHandler()) as Predicate | undefined;
    const caller = callerOf(request);
    if (!caller || isOwnRequest(request) || !(when?.(query, request.headers.accept) || isFar(query)))
      return next.handle();
    const officer = caller.officerId ?? caller.principal;
    return defer(() => {
      this.begin(officer, context.switchToHttp().getResponse<FastifyReply>());
      return this.all.run(() => lastValueFrom(next.handle(), { defaultValue: undefined }));
    });
  }

  private begin(officer: string, { raw }: FastifyReply): void {
    const count = this.counts.get(officer) ?? 0;
    if (raw.destroyed || count >= this.mostOfAnOfficer || this.all.full) throw refused(); // its caller has gone, or is one too many
    this.counts.set(officer, count + 1);
    raw.once('close', () => this.end(officer));
  }

  private end(officer: string): void {
    const left = this.counts.get(officer)! - 1;
    if (left > 0) this.counts.set(officer, left);
    else this.counts.delete(officer);
  }
}
