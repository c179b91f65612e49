import ipaddr from 'ipaddr.js';

/**
 * What limits count as one visitor: an IPv4 address, or the /64 of an IPv6 address, which is one household
 * and holds more addresses than could ever be counted.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, 8)).toString('hex')}/64`;
}
