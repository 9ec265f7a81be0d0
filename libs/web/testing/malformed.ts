import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { probeApp } from './probe-app';

/** Stands in what is sent, so that an echo of it is noticed. */
export const SECRET = 'q7Zk-told-in-confidence-王小明';

/** As much of a problem as the specs look at. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { in: string; pointer: string; code: string }[];
}

/** The problem of an answer. Fails for an answer that is none, is a 5xx, or repeats what was sent. */
export const problemIn = async (answer: Response): Promise<ProblemBody> => {
  const text = await answer.text();
  expect(text).not.toMatch(/q7Zk|王小明/);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = JSON.parse(text) as ProblemBody;
  expect(body.status).toBe(answer.status);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  return body;
};

/** The places that a 4xx names, as `pointer code`, sorted. */
export const placesIn = async (answer: Response): Promise<string[]> =>
  ((await problemIn(answer)).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort();

/** The probe, to which anything can be sent. */
export class MalformedTarget {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async open(): Promise<MalformedTarget> {
    const app = await probeApp();
    return new MalformedTarget(app, await app.getUrl());
  }

  send(body: string | Buffer, headers: Record<string, string> = {}, path = '/v1/probes'): Promise<Response> {
    const all = { 'content-type': 'application/json', ...headers };
    return fetch(`${this.url}${path}`, { method: 'POST', headers: all, body });
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
