import type { TableName } from '../contract.ts';
import { once } from '../workbench/iterate.ts';
import type { Reading } from './reading.ts';
import { ident, quote, type Row } from '../stage.ts';

const ACCOUNTS: Partial<Record<TableName, readonly (readonly [scheme: string, account: string])[]>> = {
  payment_accounts: [['scheme', 'account']],
  payments: [
    ['from_scheme', 'from_account'],
    ['to_scheme', 'to_account'],
  ],
};
const OTHER_SCHEMES = ['iban', 'bank', 'wallet', 'psp', 'crypto'].map(quote).join(', ');

/** Tables whose rows may hold card numbers. */
export function holdsCards(table: TableName): boolean {
  return ACCOUNTS[table] !== undefined;
}

/**
 * Puts what `mask` leaves of a card number in its place, in staged rows, before anything is kept of them. A scheme that
 * is none of the contract's is taken for a card: its row will be refused, but its number must not stand in the rejects.
 */
export async function maskCards(
  { bench, mask }: Reading,
  table: TableName,
  staged: string,
  given: readonly string[],
): Promise<void> {
  for (const [scheme, account] of ACCOUNTS[table] ?? []) {
    if (!given.includes(account)) continue;
    const known = given.includes(scheme) ? `coalesce(${ident(scheme)}, '') not in (${OTHER_SCHEMES})` : 'true';
    const found = await bench.rows(
      `select distinct ${ident(account)} from ${staged} where ${ident(account)} is not null and ${known}`,
    );
    const masks = found.flatMap(([text], at): Row[] => {
      const masked = mask(String(text));
      return masked === text ? [] : [[at, String(text), masked]];
    });
    if (masks.length === 0) continue;
    await bench.run('create or replace table masks (n integer, plain varchar, masked varchar)');
    await bench.append('masks', 2, once(masks));
    await bench.run(
      `update ${staged} set ${ident(account)} = masked from masks where plain = ${ident(account)} and ${known}`,
    );
    await bench.run('drop table masks');
  }
}
