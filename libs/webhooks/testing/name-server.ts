import { createSocket, type Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { until } from '@center/testing';

const HEADER = 12;
const A_RECORD = 1;

/** The answer (RFC 1035) to a question: one address for type A, none for any other. */
const answerTo = (question: Buffer, address: string): Buffer => {
  const end = question.indexOf(0, HEADER) + 5; // the name, its type and its class
  const asked = question.subarray(HEADER, end);
  const isAddress = asked.readUInt16BE(asked.length - 4) === A_RECORD;
  const header = Buffer.from(question.subarray(0, HEADER));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(isAddress ? 1 : 0, 6);
  header.fill(0, 8);
  const record = Buffer.from([0xc0, HEADER, 0, A_RECORD, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([header, asked, ...(isAddress ? [record] : [])]);
};

/** A name server on this machine that answers each question for an address with the next one of a list, then with the last. */
export class NameServer {
  private constructor(
    private readonly socket: Socket,
    private readonly addresses: string[],
  ) {
    socket.on('message', (question, { port, address }) => {
      const isAddress = question.readUInt16BE(question.indexOf(0, HEADER) + 1) === A_RECORD;
      const [next = ''] = isAddress && this.addresses.length > 1 ? this.addresses.splice(0, 1) : this.addresses;
      socket.send(answerTo(question, next), port, address);
    });
  }

  static async start(...addresses: string[]): Promise<NameServer> {
    const socket = createSocket('udp4');
    const server = new NameServer(socket, addresses);
    let isReady = false;
    socket.bind(0, '127.0.0.1', () => (isReady = true));
    await until('the name server listens', () => isReady);
    return server;
  }

  /** A resolver that asks this server only. */
  get names(): Resolver {
    const resolver = new Resolver({ timeout: 2_000, tries: 1 });
    resolver.setServers([`127.0.0.1:${this.socket.address().port}`]);
    return resolver;
  }

  stop(): void {
    this.socket.close();
  }
}
