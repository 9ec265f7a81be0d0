import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './places.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program in the project's folder and resolves to its exit code and output (with `shown` it writes to the terminal
 * directly). A signal that stops this process is forwarded; this process exits after the program.
 */
export const run = (program, args, { shown = false, env = process.env } = {}) =>
  new Promise((resolve) => {
    const output = shown ? 'inherit' : 'pipe';
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', output, output], windowsHide: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
    let stoppedBy;
    const passOn = (signal) => {
      stoppedBy ??= signal;
      child.kill(signal);
    };
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const end = (code) => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
      resolve({ code, said });
    };
    child.once('error', (error) => {
      said += error.message;
      end(1);
    });
    child.once('close', (code, signal) => end(code ?? 128 + constants.signals[signal]));
  });

/** Runs a longer task and prints every ten seconds that it is still running. */
export const patiently = async (work) => {
  const since = Date.now();
  const beat = setInterval(() => console.log(`  … ${Math.round((Date.now() - since) / 1000)} s`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
};
