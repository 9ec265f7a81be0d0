import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@center/testing';
import { Webhook } from 'standardwebhooks';

/** A message as a receiver gets it. */
export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly event: {
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly subject?: string;
    readonly time: string;
    readonly data: {
      readonly position?: string;
      readonly caseId?: string;
      readonly caseNumber?: string | null;
      readonly version?: number;
      readonly type?: string;
      readonly at?: string;
    };
  };
}

/** What a receiver does with a message; it answers, or not. */
type Behaviour = (response: ServerResponse, received: Received) => void;

/** Answers with a status and headers. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end('ok');

/** An agency's system on this machine: what it has received, and how it answers. */
export class Receiver {
  readonly received: Received[] = [];
  /** the messages that it has answered with 2xx */
  readonly taken: Received[] = [];
  behaves: Behaviour = answering(200);
  /** how many messages it was sent at the same time, at most */
  most = 0;
  private open = 0;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => this.take(request, response));
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, '127.0.0.1');
    await until('the receiver listens', () => receiver.server.listening);
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** The types of the events of a case that were taken, in order, without repeats. */
  typesOf(caseId: string): (string | undefined)[] {
    return this.once()
      .filter(({ event }) => event.subject === caseId)
      .map(({ event }) => event.data.type);
  }

  /** What was taken, without repeats. */
  once(): Received[] {
    const ids = new Set<string>();
    return this.taken.filter(({ id }) => !ids.has(id) && ids.add(id));
  }

  /** Verifies the signature of a message. Throws if it is not one of the secret. */
  static verify({ headers, text }: Received, secret: string): void {
    new Webhook(secret).verify(text, headers);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    this.open += 1;
    this.most = Math.max(this.most, this.open);
    response.once('close', () => (this.open -= 1));
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const headers = request.headers as Record<string, string>;
      const received = { id: headers['webhook-id']!, headers, text, event: JSON.parse(text) as Received['event'] };
      this.received.push(received);
      // the next event of the same case is sent after this
      response.once('finish', () => {
        if (response.statusCode >= 200 && response.statusCode < 300) this.taken.push(received);
      });
      this.behaves(response, received);
    });
  }
}
