import { isIP } from 'node:net';

/**
 * The network an address is counted under: /24 of IPv4, /56 of IPv6 (what one subscriber is given), an IPv4-mapped address as the
 * IPv4 it is. What is no address at all is one network of its own.
 */
export const addressPrefix = (address: string): string => {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) === 4) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(bare) === 6) return `${first56Bits(bare)}/56`;
  return 'no-address';
};

const first56Bits = (address: string): string => {
  const [head = '', tail] = address.replace(/[\d.]+\.\d+$/, '0:0').split('::');
  const groupsOf = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const left = groupsOf(head);
  const right = groupsOf(tail);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.padStart(4, '0').toLowerCase());
  return groups.join('').slice(0, 14);
};
