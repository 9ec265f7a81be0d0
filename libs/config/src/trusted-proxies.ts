import { isIP } from 'node:net';
import { UnsafeSetting } from './unsafe-setting';

const MOST_BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/**
 * The reverse proxies whose `X-Forwarded-For` is believed: addresses and networks in CIDR notation. Throws `UnsafeSetting`
 * if one is malformed, or is a network of all addresses, whose clients could claim any address.
 */
export const trustedProxies = (list: string | undefined): readonly string[] => {
  if (list === undefined) return Object.freeze([]);
  const proxies = list.split(',').map((proxy) => proxy.trim());
  if (proxies.every(isProxy)) return Object.freeze(proxies);
  throw new UnsafeSetting(
    'TRUSTED_PROXIES',
    '应为反向代理的 IP 地址或网段（不得为 /0），用逗号分隔，例如 127.0.0.1,10.0.0.0/8',
    'must be the IP addresses or networks (not /0) of reverse proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8',
  );
};

const isProxy = (proxy: string): boolean => {
  const [, address = '', bits] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(proxy) ?? [];
  const most = MOST_BITS[isIP(address)];
  return most !== undefined && (bits === undefined || (Number(bits) > 0 && Number(bits) <= most));
};
