import { until } from '@center/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** The secret of the alarm line. */
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A gateway on this machine: what it received, and how it answers. */
export class Gateway {
  readonly calls: { readonly id: string; readonly data: { phone: string | null; caseNumber: string; link: string } }[] =
    [];
  answer: number | 'hangs' = 200;
  private server: Server | undefined;
  private port = 0;

  async up(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = request.headers as Record<string, string>;
        const verified = new Webhook(SECRET).verify(Buffer.concat(chunks).toString(), headers) as { data: never };
        this.calls.push({ id: headers['webhook-id']!, data: verified.data });
        if (this.answer !== 'hangs') response.writeHead(this.answer).end('ok');
      });
    }).listen(this.port, '127.0.0.1');
    await until('the gateway listens', () => this.server!.listening);
    this.port = (this.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }
}
