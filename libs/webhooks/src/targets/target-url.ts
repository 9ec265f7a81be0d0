import { isIP } from 'node:net';
import { kindOfAddress } from './addresses';

/** Which targets are allowed beside public ones over https. */
export interface TargetRules {
  /** http and https to loopback too, for trying webhooks out on one machine */
  readonly allowLoopback: boolean;
}

const LOCAL_NAMES = /(^|\.)(localhost|localdomain|ip6-localhost|ip6-loopback)$/;

/** The host of a URL without brackets and trailing dots; an address is in its canonical spelling, however it was written. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');

/** Whether a name is one of this machine by convention (RFC 6761). */
export const isLocalName = (host: string): boolean => LOCAL_NAMES.test(host.toLowerCase());

/** The kind of the host of a URL, as far as its spelling tells. */
const kindOfHost = (host: string): 'public' | 'loopback' | 'other' | 'name' => {
  if (isIP(host) > 0) return kindOfAddress(host);
  return isLocalName(host) ? 'loopback' : host === '' ? 'other' : 'name';
};

/**
 * Parses the address of a webhook; `undefined` if it is not allowed: another scheme than https, credentials, an address
 * that is not public, a name of this machine. What another name resolves to is checked when it is connected to.
 */
export const targetOf = (text: string, { allowLoopback }: TargetRules): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.password !== '') return undefined;
  const kind = kindOfHost(hostOf(url));
  if (kind === 'loopback') return allowLoopback && /^https?:$/.test(url.protocol) ? url : undefined;
  return url.protocol === 'https:' && kind !== 'other' ? url : undefined;
};
