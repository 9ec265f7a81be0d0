import { type AsyncHook, createHook } from 'node:async_hooks';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** A handle that keeps a process alive, and where it was created. */
export interface OpenHandle {
  /** such as `timer`, `server`, `child process` */
  readonly kind: string;
  /** the test or hook that created it */
  readonly during: string;
  /** the call stack of its creation, without the first line; empty if Node created it later on its own */
  readonly created: string;
}

/** The kinds of handles, by their `async_hooks` type. */
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

/** Jest's reporters run in the same process if there is only one worker. */
const OF_JEST = /node_modules[\\/]@jest[\\/]reporters/;

const GRACE_MS = 5_000;
const STACK_FRAMES = 40;

interface Resource {
  hasRef?(): boolean;
  /** timers, which keep their reference after they end */
  readonly _destroyed?: boolean;
}

interface Created {
  readonly kind: string;
  readonly during: string;
  readonly resource: WeakRef<Resource>;
  readonly at: { readonly stack?: string };
}

/**
 * Tracks the handles created since its construction: timers, servers, sockets, child processes and others that keep a
 * process alive. Unreferenced handles are ignored.
 */
export class OpenHandles {
  /** the current test or hook */
  during = 'the top level of the file';
  private created: Created[] = [];
  private readonly hook: AsyncHook;

  constructor() {
    // Node opens these on first use; they belong to the process, not to the file that happens to use them first
    void [process.stdout, process.stderr];
    // without `destroy`: that hook makes Node track every promise until it is collected
    this.hook = createHook({
      init: (_id, type, _trigger, resource: Resource) => {
        const kind = KINDS[type];
        if (!kind || !resource.hasRef) return;
        this.created.push({ kind, during: this.during, resource: new WeakRef(resource), at: here() });
      },
    }).enable();
  }

  /**
   * Resolves to the open handles and stops tracking. Handles that end with their peer (a socket, a child process) have
   * a few seconds to do so; a timer has one turn of the event loop.
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

  /** Stops tracking and drops all entries: a stack retains everything its functions reference. */
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

/** The stack frames of the creation, outermost last, without those of this file and of Node. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .slice(1)
    .filter((frame) => !frame.includes(__filename) && !/\bnode:internal\//.test(frame))
    .join('\n');
