import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy to a database that can be interrupted and restored, to simulate network failures. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();
  private cut = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Opens a proxy to a database URL, on a port of its own. */
  static async to(address: string): Promise<BreakableLine> {
    const target = new URL(address);
    const sides = (line: BreakableLine, socket: Socket): void => {
      if (line.cut) return void socket.destroy();
      const far = connect(Number(target.port), target.hostname);
      for (const side of [socket, far]) {
        line.sockets.add(side);
        side.on('error', () => undefined).on('close', () => line.sockets.delete(side));
      }
      socket.pipe(far).pipe(socket);
    };
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const here = new URL(address);
    here.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
    const line = new BreakableLine(server, here.href);
    server.on('connection', (socket) => sides(line, socket));
    return line;
  }

  /** Interrupts it: open connections break, and new ones fail. */
  break(): void {
    this.cut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  restore(): void {
    this.cut = false;
  }

  async close(): Promise<void> {
    this.break();
    await new Promise((closed) => this.server.close(closed));
  }
}
