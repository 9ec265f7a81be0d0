import { TestEnvironment } from 'jest-environment-node';
import { type OpenHandle, OpenHandles } from './open-handles';

interface Step {
  readonly name: string;
  readonly test?: { readonly name: string };
  readonly hook?: { readonly type: string };
}

/** A Jest Node environment that fails spec files with open handles. Relative imports, since jest maps no paths here. */
export default class Environment extends TestEnvironment {
  private readonly handles = new OpenHandles();

  /** Jest calls and awaits this at each step of a file; handles open after the last hook were leaked. */
  async handleTestEvent({ name, test, hook }: Step, state: { unhandledErrors: unknown[] }): Promise<void> {
    if (name === 'hook_start') this.handles.during = hook!.type;
    if (name === 'test_fn_start') this.handles.during = `"${test!.name}"`;
    if (name === 'run_finish') state.unhandledErrors.push(...(await this.handles.close()).map(failure));
  }

  override async teardown(): Promise<void> {
    this.handles.stop(); // a file that failed to load has no last hook
    await super.teardown();
  }
}

const failure = ({ kind, during, created }: OpenHandle): Error => {
  const error = new Error(`This file leaves a ${kind} open, opened in ${during}. Close it in the test or in afterAll.`);
  error.stack = `${error.name}: ${error.message}\n${created}`;
  return error;
};
