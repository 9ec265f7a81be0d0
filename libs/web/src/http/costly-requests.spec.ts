import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { defer, lastValueFrom } from 'rxjs';
import { setCaller } from '../reading/asked';
import type { Problem } from '../problems/problem';
import { Costly, CostlyRequests } from './costly-requests';

class Routes {
  @Costly()
  document(): void {}

  @Costly(({ groupBy }) => groupBy !== undefined)
  figures(): void {}

  @Costly((_, accept) => accept === 'text/csv')
  file(): void {}

  plain(): void {}
}

const routes = new Routes();

/** One request of an officer, whose work and response end on demand. */
class Sent {
  readonly raw = new EventEmitter();
  begun = false;
  finish: () => void = () => undefined;
  readonly answer: Promise<unknown>;

  constructor(
    requests: CostlyRequests,
    officerId: string,
    { route = routes.document, query = {}, accept }: { route?: () => void; query?: object; accept?: string } = {},
  ) {
    const request = { query, headers: { accept }, raw: { socket: new Socket() } } as unknown as FastifyRequest;
    setCaller(request, { principal: officerId, officerId });
    const context = {
      getHandler: () => route,
      switchToHttp: () => ({ getRequest: () => request, getResponse: () => ({ raw: this.raw }) }),
    } as unknown as ExecutionContext;
    const work = new Promise<string>((done) => (this.finish = () => done('done')));
    const next: CallHandler = { handle: () => defer(() => ((this.begun = true), work)) };
    this.answer = lastValueFrom(requests.intercept(context, next)).catch((error: unknown) => (error as Problem).code);
  }

  async end(): Promise<unknown> {
    this.finish();
    const answer = await this.answer;
    this.raw.emit('close');
    return answer;
  }
}

const many = (requests: CostlyRequests, count: number, officer: (nth: number) => string): Sent[] =>
  Array.from({ length: count }, (_, nth) => new Sent(requests, officer(nth)));
const begun = (all: readonly Sent[]): number => all.filter((sent) => sent.begun).length;

describe('costly requests', () => {
  it('of one officer are limited, until their responses have been sent', async () => {
    const requests = new CostlyRequests(3);
    const [first, second, third, fourth] = many(requests, 4, () => 'one');
    expect(await fourth!.answer).toBe('too-many-requests');
    first!.finish();
    await first!.answer;
    expect(await new Sent(requests, 'one').answer).toBe('too-many-requests'); // the response is still being sent
    first!.raw.emit('close');
    const next = new Sent(requests, 'one');
    expect(await Promise.all([second!, third!, next].map((sent) => sent.end()))).toEqual(Array(3).fill('done'));
  });

  it('of all officers run eight at once, 56 wait, and further ones are rejected', async () => {
    const requests = new CostlyRequests();
    const all = many(requests, 64, (nth) => `officer ${nth}`);
    expect(begun(all)).toBe(8);
    expect(await new Sent(requests, 'late').answer).toBe('too-many-requests');
    expect(await Promise.all(all.map((sent) => sent.end()))).toEqual(Array(64).fill('done'));
    expect(await new Sent(requests, 'late').end()).toBe('done');
  });

  it('are those of costly routes, with a costly query, or about the distant past', () => {
    const busy = new CostlyRequests(0);
    const asked = (route: () => void, query: object, accept?: string) =>
      new Sent(busy, 'one', { route, query, ...(accept && { accept }) }).begun;
    expect(asked(routes.plain, {})).toBe(true);
    expect(asked(routes.plain, { asOf: new Date().toISOString() })).toBe(true);
    expect(asked(routes.plain, { asOf: '2021-06-01T00:00:00Z' })).toBe(false);
    expect(asked(routes.figures, {})).toBe(true);
    expect(asked(routes.figures, { groupBy: 'area' })).toBe(false);
    expect(asked(routes.file, {})).toBe(true);
    expect(asked(routes.file, {}, 'text/csv')).toBe(false);
    expect(asked(routes.document, {})).toBe(false);
  });
});
