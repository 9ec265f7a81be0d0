import type { FastifyRequest } from 'fastify';
import { idempotencyKeyOf, ifMatchOf, readAfterOf, traceparentOf } from './headers';

const withHeaders = (headers: Record<string, string | string[]>): FastifyRequest =>
  ({ headers }) as unknown as FastifyRequest;

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('request headers', () => {
  it('may all be absent', () => {
    const none = withHeaders({});
    expect([ifMatchOf(none), readAfterOf(none), idempotencyKeyOf(none), traceparentOf(none)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [TRACE, TRACE],
    [`${TRACE}-more`, undefined],
    [TRACE.toUpperCase(), undefined],
    [TRACE.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)), undefined],
    [TRACE.replace('b7ad6b7169203331', '0'.repeat(16)), undefined],
    [`ff${TRACE.slice(2)}`, undefined],
  ])('traceparent %s is read as %s', (given, read) => {
    expect(traceparentOf(withHeaders({ traceparent: given }))).toBe(read);
  });

  it('reject a list where one value is expected', () => {
    expect(() => readAfterOf(withHeaders({ 'read-after': ['1', '2'] }))).toThrow('invalid-request');
  });
});
