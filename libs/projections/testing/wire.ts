import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** A way to a database server that can be cut off so that neither end is told, as when a firewall drops packets. */
export class Wire {
  private readonly ends: (readonly [Socket, Socket])[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {}

  /** `target` is the address of a database. */
  static async to(target: string): Promise<Wire> {
    const { hostname, port } = new URL(target);
    const server = createServer((near) => {
      const far = createConnection(Number(port || 5432), hostname);
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.pipe(far).pipe(near);
      wire.ends.push([near, far]);
    });
    const wire = new Wire(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return wire;
  }

  /** The address of the database through this wire. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Forwards nothing more on the connections that are open, in either direction, and does not close them. */
  freeze(): void {
    for (const [near, far] of this.ends) {
      near.unpipe(far).pause();
      far.unpipe(near).pause();
    }
  }

  async close(): Promise<void> {
    for (const socket of this.ends.flat()) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}
