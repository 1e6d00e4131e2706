import { saying } from '../domain/saying.ts';
import ipaddr from 'ipaddr.js';
import { readWhenSaid, refuse, withNote } from './cleaned-value.ts';
import type { CleanedValue, CleanOutcome } from './cleaned-value.ts';
import { handleOf } from './handle-name.ts';
import { makeKey } from './key.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
const NOBODYS = new Set([
  'private',
  'loopback',
  'linkLocal',
  'unspecified',
  'broadcast',
  'multicast',
  'carrierGradeNat',
  'uniqueLocal',
]);
// A range wider than an operator's own says where, not who.
const WIDEST = { ipv4: 16, ipv6: 32 };

/** Reads an IPv4 or IPv6 address or a CIDR range; mapped IPv4 becomes IPv4, private and loopback ranges are nobody's. */
export function cleanIp(value: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const [host = '', width] = text.split('/', 2);
    const address = parseIp(host);
    if (address === undefined) return withNote(handleOf(text), 'not an IP address');
    if (NOBODYS.has(address.range())) return refuse(saying`an IP address inside a private network`);
    return width === undefined ? ipValue(address.toString(), address) : readRange(address, width, text);
  });
}

/** Whether the address or range of one `ip:` key lies inside that of another; false for anything else. */
export function isIpInside(innerKey: string, outerKey: string): boolean {
  const inner = readKey(innerKey);
  const outer = readKey(outerKey);
  if (inner === undefined || outer === undefined || inner.address.kind() !== outer.address.kind()) return false;
  // `match` with a pair is typed per family; the kinds were compared above.
  return inner.bits >= outer.bits && (inner.address as ipaddr.IPv6).match(outer.address as ipaddr.IPv6, outer.bits);
}

function readRange(address: Address, width: string, text: string): CleanOutcome {
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const bits = /^\d{1,3}$/.test(width) ? Number(width) : most + 1;
  if (bits > most) return withNote(handleOf(text), 'not an IP address');
  if (bits < WIDEST[address.kind()]) return refuse(saying`an IP range too wide to say who`);
  if (bits === most) return ipValue(address.toString(), address);
  return ipValue(`${networkOf(address, bits)}/${bits}`, address);
}

function networkOf(address: Address, bits: number): string {
  const bytes = address.toByteArray().map((byte, at) => {
    const kept = Math.min(8, Math.max(0, bits - at * 8));
    return byte & (0xff00 >> kept) & 0xff;
  });
  return ipaddr.fromByteArray(bytes).toString();
}

function ipValue(body: string, address: Address): CleanedValue {
  const version = address.kind() === 'ipv4' ? 4 : 6;
  return { ok: true, label: 'Ip', key: makeKey('ip:', body), display: body, facts: { version } };
}

/** Parses one address as people write them (a port, brackets, a zone), or undefined. */
function parseIp(text: string): Address | undefined {
  const bare = text.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const host = /^[\d.]+:\d{1,5}$/.test(bare) ? bare.replace(/:\d+$/, '') : bare;
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return ipaddr.IPv4.parse(host);
  return host.includes(':') && ipaddr.IPv6.isValid(host) ? ipaddr.process(host) : undefined;
}

function readKey(key: string): { address: Address; bits: number } | undefined {
  const [host = '', width] = key.replace(/^ip:/, '').split('/', 2);
  const address = parseIp(host);
  if (address === undefined) return undefined;
  return { address, bits: width === undefined ? address.toByteArray().length * 8 : Number(width) };
}
