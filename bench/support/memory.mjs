// Memory of a process (Linux).
import { readFileSync } from 'node:fs';

const field = (pid, name) => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
};

/** The resident memory of a process now, in MiB. */
export const resident = (pid) => field(pid, 'VmRSS');

/** The most resident memory that a process has had, in MiB. */
export const mostResident = (pid) => field(pid, 'VmHWM');
