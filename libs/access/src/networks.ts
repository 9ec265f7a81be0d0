import { isIP } from 'node:net';
import { field, type FieldOptions } from '@center/web';
import ipaddr from 'ipaddr.js';
import { addressIn } from './sign-in/throttle';

/** Whether a text is a network in CIDR notation, or a single address; in the usual notation, not in a short one. */
export const isNetwork = (value: unknown): value is string =>
  typeof value === 'string' && isIP(value.split('/')[0]!) !== 0 && (!value.includes('/') || ipaddr.isValidCIDR(value));

const rangeOf = (text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] => {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
};

/** Whether the address of a client is in one of the networks. Whatever is no address is in none. */
export const isWithin = (address: string, networks: readonly string[]): boolean => {
  const known = addressIn(address);
  if (known === undefined) return false;
  const client = ipaddr.process(known); // converts IPv4-mapped IPv6 to IPv4
  return networks.some((text) => {
    const [network, bits] = rangeOf(text);
    return network.kind() === client.kind() && client.match(network, bits);
  });
};

/** The most networks of one API key. */
const MOST = 50;

/** A list of networks in a body. */
export const IsNetworks = (options: Omit<FieldOptions, 'list'> = {}): PropertyDecorator =>
  field(
    { code: 'must-be-network', holds: isNetwork, schema: { type: 'string', example: '10.20.0.0/16' } },
    { ...options, list: { min: 1, max: MOST } },
  );
