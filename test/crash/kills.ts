import { everyProcess, processesIn, signal } from '@center/embedded-database';
import { until } from '@center/testing';
import type { Center } from '../e2e/harness/center';
import type { Behind } from '../e2e/harness/database';
import type { Random } from './random';

/** What is killed: the program, the database server or one of its processes, all of its processes, or everything. */
export const TARGETS = ['program', 'postmaster', 'backend', 'database', 'everything'] as const;
export type Target = (typeof TARGETS)[number];

const BACK_WITHIN_MS = 90_000;

const backends = (behind: Behind): number[] => {
  const { pid } = behind.postmaster();
  return (processesIn(behind.cluster) ?? []).filter((each) => each !== pid);
};

/** Kills a target with SIGKILL and waits until the program is ready again. */
export const kill = async (center: Center, behind: Behind, target: Target, random: Random): Promise<void> => {
  switch (target) {
    case 'program':
      await center.program.kill();
      return center.startAgain();
    case 'everything':
      await center.program.kill();
      signal(processesIn(behind.cluster) ?? [], 'SIGKILL');
      return center.startAgain();
    case 'postmaster':
      signal([behind.postmaster().pid], 'SIGKILL');
      break;
    case 'backend': {
      const pid = random.of(backends(behind));
      signal([pid], 'SIGKILL');
      // until the server has noticed it, and resets all connections
      await until('the server has noticed the loss', () => !everyProcess().includes(pid), BACK_WITHIN_MS);
      break;
    }
    case 'database':
      signal(processesIn(behind.cluster) ?? [], 'SIGKILL');
      break;
  }
  await until('the program is ready again', () => center.program.answers('/health/ready'), BACK_WITHIN_MS);
};
