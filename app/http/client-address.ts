import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether a text is an address or a range of them, as TRUSTED_PROXIES lists them: `10.0.0.7`, `10.0.0.0/8`, `2001:db8::/32`. */
export const isAddressRange = (text: string): boolean => {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
};

/** An address without what a proxy may write around it: brackets, a port, the IPv6 form of an IPv4. Undefined when it is none. */
const bareAddress = (text: string): string | undefined => {
  const trimmed = text.trim();
  const unbracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(trimmed)?.[1] ?? trimmed;
  const portless = /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(unbracketed)?.[1] ?? unbracketed;
  const plain = portless.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) === 0 ? undefined : plain;
};

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
};

/**
 * Whose address a request comes from. X-Forwarded-For counts only where a listed proxy sent it, and is read from the right: each
 * listed proxy vouches for the one before it, and the first that is not listed is the client, whatever stands to its left. Anybody can
 * write the rest (ASVS 4.1.3, 15.3.4; B07).
 */
export const createAddressOf = (
  trustedProxies: readonly string[],
): ((request: IncomingMessage) => string) => {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean =>
    trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ socket, headers }) => {
    const peer = bareAddress(socket.remoteAddress ?? '');
    if (peer === undefined) return '';
    const said = headers['x-forwarded-for'];
    const hops = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').reverse();
    let client = peer;
    for (const hop of hops) {
      if (!isTrusted(client)) break;
      const before = bareAddress(hop);
      if (before === undefined) break;
      client = before;
    }
    return client;
  };
};
