import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { probeApp } from './probe-app';

/** Part of every input, so that an echo is detected. */
export const SECRET = 'q7Zk-confidential-word-王小明';

/** The parts of a problem that the specs check. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { in: string; pointer: string; code: string }[];
}

/** The problem in a response. Fails if the response is not a problem, is a 5xx, or echoes the input. */
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

/** The errors of a 4xx, as `pointer code`, sorted. */
export const placesIn = async (answer: Response): Promise<string[]> =>
  ((await problemIn(answer)).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort();

/** The probe application, which accepts arbitrary requests. */
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
    // The server closes a connection whose request it rejects; a kept one could be closed while the next request is sent.
    const all = { 'content-type': 'application/json', connection: 'close', ...headers };
    return fetch(`${this.url}${path}`, { method: 'POST', headers: all, body });
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
