/** Where a log is. */
export interface LogAddress {
  /** the connection string of the server */
  readonly server: string;
  /** what the names of its streams begin with on the server; empty for the only log there */
  readonly prefix: string;
}

const ADDRESS = /^([a-z+]+:\/\/[^/?]+)(?:\/([a-z0-9]+))?(.*)$/s;

/** The log at an address. A path after the hosts names one of several logs: `esdb://host:2113/training?tls=false`. */
export const logAddressOf = (address: string): LogAddress => {
  const [, hosts = address, name, options = ''] = ADDRESS.exec(address) ?? [];
  // no stream of a center has a dot: neither the only log nor one with a longer name has these streams
  return { server: hosts + options, prefix: name === undefined ? '' : `${name}.` };
};
