import { isIPv4 } from 'node:net';

/** Whether a host name or address is loopback. Names that may resolve to other addresses are not. */
export const isLoopback = (host: string): boolean => {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
};
