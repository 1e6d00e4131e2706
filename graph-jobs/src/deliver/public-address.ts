import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address of this machine or of a private network: what asks it from here may reach what nobody else may. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';

  constructor() {
    super(
      'It leads to a private, loopback or link-local address. If that is meant, set RINGBREAKER_WEBHOOK_PRIVATE=allow.',
    );
  }
}

/** Whether an IP address can be reached over the internet; one that hides another in itself is judged by that one. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6) {
    // Translated by NAT64 or 6to4: the IPv4 address within is what is reached.
    if (parsed.range() === 'rfc6052' || parsed.range() === '6to4') return false;
  }
  return parsed.range() === 'unicast';
}

type Done = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up for a connection, and refuses where any of its addresses is private. The connection goes to what was
 * checked here: a name that answers otherwise the next time gains nothing.
 */
export function publicLookup(hostname: string, options: LookupOptions, done: Done): void {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error);
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address))) {
      return done(new PrivateAddressError());
    }
    if (options.all) return done(null, found);
    done(null, found[0]?.address, found[0]?.family);
  });
}
