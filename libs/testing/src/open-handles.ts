import { createHook } from 'node:async_hooks';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** Something that keeps a process alive, and where it was created. */
export interface OpenHandle {
  /** such as `timer`, `server`, `child process` */
  readonly kind: string;
  /** the test or hook that ran when it was created */
  readonly during: string;
  /** the call stack of its creation, without a first line; empty when Node created it later on its own */
  readonly created: string;
}

/** What Node's asynchronous resources hold open, by the names that `async_hooks` has for them. */
const KINDS: Readonly<Record<string, string>> = {
  Timeout: 'timer',
  TCPSERVERWRAP: 'server',
  PIPESERVERWRAP: 'server on a pipe',
  TCPWRAP: 'socket',
  UDPWRAP: 'UDP socket',
  PIPEWRAP: 'pipe',
  TTYWRAP: 'terminal',
  PROCESSWRAP: 'child process',
  WORKER: 'worker thread',
  MESSAGEPORT: 'message port',
  FSEVENTWRAP: 'file watcher',
  STATWATCHER: 'file watcher',
};

/** What jest's reporters do runs in the same process when there is one worker only. */
const OF_JEST = /node_modules[\\/]@jest[\\/]reporters/;

const GRACE_MS = 5_000;
const STACK_FRAMES = 40;

interface Resource {
  hasRef?(): boolean;
  /** of timers, which keep their reference when they end */
  readonly _destroyed?: boolean;
}

interface Created {
  readonly kind: string;
  readonly during: string;
  readonly resource: WeakRef<Resource>;
  readonly at: { readonly stack?: string };
}

/**
 * Notes the handles that are created from its construction on: timers, servers, sockets, child processes and what else
 * keeps a process alive. Handles that were unreferenced do not count.
 */
export class OpenHandles {
  /** the test or hook that runs now */
  during = 'the file itself';
  private created: Created[] = [];
  // without `destroy`: that hook makes Node track every promise until it is collected
  private readonly hook = createHook({
    init: (_id, type, _trigger, resource: Resource) => {
      const kind = KINDS[type];
      if (!kind || !resource.hasRef) return;
      this.created.push({ kind, during: this.during, resource: new WeakRef(resource), at: here() });
    },
  }).enable();

  /**
   * Resolves to what is still open and stops noting. What ends when its other side does (a socket, a child process) has
   * some seconds for that; a timer has one turn of the event loop.
   */
  async close(): Promise<OpenHandle[]> {
    await turn();
    const deadline = performance.now() + GRACE_MS;
    while (this.open().some(({ kind }) => kind !== 'timer') && performance.now() < deadline) await pause(10);
    const left = this.open()
      .filter(({ at }) => !OF_JEST.test(at.stack!))
      .map(({ kind, during, at }) => ({ kind, during, created: framesOf(at.stack!) }));
    this.stop();
    return left;
  }

  /** Stops noting, and forgets: a stack keeps alive what its functions reach. */
  stop(): void {
    this.hook.disable();
    this.created = [];
  }

  private open(): Created[] {
    return this.created.filter(({ resource }) => {
      const held = resource.deref();
      return held?.hasRef?.() === true && held._destroyed !== true;
    });
  }
}

const here = (): Created['at'] => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_FRAMES;
  const at = {};
  Error.captureStackTrace(at);
  Error.stackTraceLimit = limit;
  return at;
};

/** The frames that lead to the creation, outermost last, without those of this file and of Node. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .slice(1)
    .filter((frame) => !frame.includes(__filename) && !/\bnode:internal\//.test(frame))
    .join('\n');
