import type { Account } from './account.ts';

const PLATFORMS = ['wemall', 'harbourmart', 'flipshop', 'souqio', 'gramshops', 'secondlife'];
const PRIME = 9_999_991;

/** An id that says nothing of who stands beside whom. */
export function opaque(index: number, salt: number): number {
  return 10_000_000 + ((index * 611_953 + salt * 7_919) % PRIME);
}

/** The platform an account is on. */
export function platformOf({ draw }: Account): string {
  return draw.at('platform').pick(PLATFORMS);
}

/** The id of a seller, by platform and number. */
export function idOf(account: Account): string {
  return `${platformOf(account)}:${opaque(account.index, 3)}`;
}
