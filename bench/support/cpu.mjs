// CPU time of a process (Linux).
import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100; // USER_HZ

/** The CPU time that a process has used, in milliseconds. */
export const cpuTime = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
};
