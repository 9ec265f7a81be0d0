import ipaddr from 'ipaddr.js';

/** The addresses that are assigned to hosts of the internet (RFC 4291). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** What an address is for the delivery of webhooks. */
export type AddressKind = 'public' | 'loopback' | 'other';

/**
 * The kind of an IP address in any spelling. Private, link-local, shared and reserved addresses are `other`, and so are
 * those that embed an IPv4 address, such as 6to4 and NAT64; an IPv4-mapped one is what the IPv4 address is.
 */
export const kindOfAddress = (text: string): AddressKind => {
  if (!ipaddr.isValid(text)) return 'other';
  const address = ipaddr.process(text);
  const range = address.range();
  if (range === 'loopback') return 'loopback';
  const isGlobal = address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST);
  return range === 'unicast' && isGlobal ? 'public' : 'other';
};
