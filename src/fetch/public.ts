/** Which addresses of the Internet Protocol are public: those that a page on the web may stand at. */
import { BlockList, isIP } from 'node:net';

/**
 * IPv4 that is not global in IANA's registry of special addresses, with multicast and what is reserved:
 * https://www.iana.org/assignments/iana-ipv4-special-registry. The last is public by number, and the metadata service
 * of Azure for each machine in it; those of other clouds are link-local, shared or unique-local.
 */
const CLOSED: readonly (readonly [net: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['168.63.129.16', 32],
];

/** All global IPv6 has this prefix; mapped IPv4, NAT64, unique-local, link-local and multicast have others. */
const GLOBAL = ['2000::', 3] as const;

/** What of it is not: protocols such as Teredo, documentation, and 6to4, which has any IPv4 inside it. */
const CLOSED_6: readonly (readonly [net: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Which addresses may be connected to: `isPublic`, or more where the user says so. */
export type Allows = (address: string) => boolean;

/** True for an address on the public Internet; false for private and special ones, and for what is no address. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !listOf(CLOSED, 'ipv4').check(address, 'ipv4');
  // A zone names an interface of this machine.
  if (family !== 6 || address.includes('%')) return false;
  return listOf([GLOBAL], 'ipv6').check(address, 'ipv6') && !listOf(CLOSED_6, 'ipv6').check(address, 'ipv6');
}

function listOf(nets: readonly (readonly [net: string, bits: number])[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, type);
  return list;
}
