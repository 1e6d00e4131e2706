import { findCardNumber, hideIssuedCards, holdsIssuedCard, maskCard } from '@ringbreaker/cypher/values';
import type { TableName } from '../contract.ts';
import { once } from '../workbench/iterate.ts';
import type { Reading } from './reading.ts';
import { ident, quote, type Row, type Workbench } from '../stage.ts';

const ACCOUNTS: Partial<Record<TableName, readonly (readonly [scheme: string, account: string])[]>> = {
  payment_accounts: [['scheme', 'account']],
  payments: [
    ['from_scheme', 'from_account'],
    ['to_scheme', 'to_account'],
  ],
};
const TEXTS: Partial<Record<TableName, readonly string[]>> = {
  payment_accounts: ['holder', 'institution'],
  payments: ['reference'],
};
const OTHER_SCHEMES = ['iban', 'bank', 'wallet', 'psp', 'crypto'].map(quote).join(', ');
/** Where a card's number is often given as the account. */
const MAY_BE_CARDS = ['wallet', 'psp'].map(quote).join(', ');

const OTHER_SCHEME = /\b(?:iban|bank|wallet|psp|crypto)\b/;
const CARD = /\bcard\b/i;

/** What is left of a card number, by the secret of its keyed hash. */
export const maskBy = (cardSecret: string | undefined) => (account: string) =>
  maskCard({ scheme: 'card', account, cardSecret });

/** Tables whose rows may hold card numbers. */
export function holdsCards(table: TableName): boolean {
  return ACCOUNTS[table] !== undefined;
}

/**
 * Puts what `mask` leaves of a card number in its place, in staged rows, before anything is kept of them. A scheme that
 * is none of the contract's is taken for a card: its row will be refused, but its number must not stand in the rejects.
 * In wallets, at payment providers and in free text only numbers as card issuers give them are taken for cards.
 */
export async function maskCards(
  { bench, mask }: Reading,
  table: TableName,
  staged: string,
  given: readonly string[],
): Promise<void> {
  for (const [scheme, account] of ACCOUNTS[table] ?? []) {
    if (!given.includes(account)) continue;
    const name = given.includes(scheme) ? `coalesce(${ident(scheme)}, '')` : `''`;
    await replace(bench, { staged, column: account, where: `${name} not in (${OTHER_SCHEMES})`, by: mask });
    const by = (text: string) => (holdsIssuedCard(text) ? mask(text) : text);
    await replace(bench, { staged, column: account, where: `${name} in (${MAY_BE_CARDS})`, by });
  }
  for (const column of TEXTS[table] ?? []) {
    if (given.includes(column))
      await replace(bench, { staged, column, where: LONG_NUMBER(column), by: hideIssuedCards });
  }
}

/** Leaves of a card number in a line of `misread`, which could not be split into cells, its last four digits alone. */
export function hideCardsInLines(bench: Workbench): Promise<void> {
  const where = `tbl in (${Object.keys(ACCOUNTS).map(quote).join(', ')}) and ${LONG_NUMBER('raw')}`;
  return replace(bench, { staged: 'misread', column: 'raw', where, by: hideCards });
}

/** A payment names two schemes: a line that names a card, or holds a number as issuers give them, keeps no long number. */
function hideCards(line: string): string {
  const maySpare = OTHER_SCHEME.test(line) && !CARD.test(line) && !holdsIssuedCard(line);
  if (maySpare || findCardNumber(line) === undefined) return line;
  return line.replace(/\d(?:[^\p{L}\d]*\d){11,}/gu, (run) => `card …${run.replace(/\D/g, '').slice(-4)}`);
}

/** Few texts hold so many digits. */
const LONG_NUMBER = (column: string) => `length(regexp_replace(${ident(column)}, '[^0-9]', '', 'g')) >= 12`;

interface Replacing {
  readonly staged: string;
  readonly column: string;
  readonly where: string;
  readonly by: (text: string) => string;
}

async function replace(bench: Workbench, { staged, column, where, by }: Replacing): Promise<void> {
  const cell = ident(column);
  const found = await bench.rows(`select distinct ${cell} from ${staged} where ${cell} is not null and ${where}`);
  const masks = found.flatMap(([text], at): Row[] => {
    const masked = by(String(text));
    return masked === text ? [] : [[at, String(text), masked]];
  });
  if (masks.length === 0) return;
  await bench.run('create or replace table masks (n integer, plain varchar, masked varchar)');
  await bench.append('masks', 2, once(masks));
  await bench.run(`update ${staged} set ${cell} = masked from masks where plain = ${cell} and ${where}`);
  await bench.run('drop table masks');
}
