const { subscribe, unsubscribe } = require('node:diagnostics_channel');

const WORKER = /jest-worker[\\/]build[\\/]processChild/;

/**
 * Fails the run when a jest worker did not exit by itself: jest killed it because something kept it alive, or it crashed
 * and jest started another one. Jest only prints a warning for the first and hides the second.
 */
module.exports = class WorkersReporter {
  #ends = [];
  #watch = ({ process: child }) => child.once('exit', (code, signal) => this.#ended(child, code, signal));

  onRunStart() {
    this.#ends = [];
    subscribe('child_process', this.#watch);
  }

  onRunComplete() {
    unsubscribe('child_process', this.#watch);
    for (const end of this.#ends) console.error(end);
  }

  getLastError() {
    if (this.#ends.length > 0) return new Error(this.#ends.join('\n'));
  }

  #ended({ pid, spawnargs }, code, signal) {
    if (code === 0 || !spawnargs?.some((argument) => WORKER.test(argument))) return;
    const how = signal ? `was killed by ${signal}` : `exited with code ${code}`;
    this.#ends.push(`Jest worker ${pid} ${how}: the run has failed.`);
  }
};
