import { linkTypes, type LinkType } from '@ringbreaker/cypher/domain';
import { LINK_RULES } from './derive-links.ts';
import type { TableName } from './contract.ts';
import { ident, type Workbench } from './stage.ts';

/** How many links of a type the data gives, or the tables that would give some. */
export interface LinkCoverage {
  readonly type: LinkType;
  readonly links: number;
  readonly tables: readonly TableName[];
}

/** Whether the data can feed a red flag, and what is missing where it can't. */
export interface FlagCoverage {
  readonly flag: string;
  readonly says: string;
  readonly missing: readonly string[];
}

/** What each red flag reads: `table.column`, or several with `|` of which one is enough. */
const FLAG_NEEDS: Readonly<Record<string, readonly [says: string, ...needs: string[]]>> = {
  R1: ['shared payment account', 'payment_accounts.account'],
  R2: ['shared contact', 'contacts.value'],
  R3: ['shared device or IP', 'contacts.value', 'contacts.first_seen'],
  R4: ['two kinds of shared identifier', 'contacts.value|payment_accounts.account|addresses.full|addresses.street'],
  R5: ['returning seller', 'sellers.closed_at', 'sellers.opened_at', 'contacts.value|payment_accounts.account'],
  R6: ['accounts opened in a burst', 'sellers.opened_at', 'contacts.value|payment_accounts.account'],
  R7: ['mass registration address', 'addresses.role', 'addresses.full|addresses.street'],
  R8: ['payee is not the declared owner', 'payment_accounts.holder', 'parties.name', 'relations.type'],
  R9: ['structuring under disclosure limits', 'shipments.declared_value|payments.amount'],
  R10: ['small parcels', 'shipments.items', 'shipments.mode'],
  R11: ['goods often counterfeited', 'listings.category'],
  R12: [
    'splitting below the duty-free limit',
    'shipments.declared_value',
    'shipments.destination',
    'shipments.shipped_at',
  ],
  R13: ['detour over a hub', 'shipments.transit_countries'],
  R16: ['document does not match', 'shipments.declared_value', 'listings.price'],
  R17: ['price far below the brand', 'listings.price', 'listings.brand'],
  R18: ['same pictures', 'listings.image'],
  R21: ['removed and listed again', 'listings.removed_at', 'listings.posted_at'],
  R22: ['many unrelated brands', 'listings.brand', 'listings.category'],
  R23: ['common upstream', 'relations.type|shipments.origin'],
  R24: ['one sender for several sellers', 'shipments.sender'],
  R27: ['account that passes money through', 'payments.amount', 'payments.paid_at'],
  R28: ['repeat infringer', 'outcomes.type|listings.removal_reason'],
};

/** Says which links and red flags the rows that were read can feed. */
export async function coverageOf(
  bench: Workbench,
  tables: readonly TableName[],
): Promise<{ links: LinkCoverage[]; flags: FlagCoverage[] }> {
  const counts = new Map((await bench.rows('select type, count(*) from links group by 1')) as [string, number][]);
  const links = linkTypes.map((type) => ({ type, links: counts.get(type) ?? 0, tables: tablesOf(type) }));
  const filled = await filledColumns(bench, tables);
  const flags = Object.entries(FLAG_NEEDS).map(([flag, [says, ...needs]]) => ({
    flag,
    says,
    missing: needs.filter((need) => !need.split('|').some((column) => filled.has(column))),
  }));
  return { links, flags };
}

function tablesOf(type: LinkType): TableName[] {
  const names = Object.keys(LINK_RULES) as TableName[];
  return names.filter((name) => LINK_RULES[name]?.some((rule) => rule.type === type));
}

async function filledColumns(bench: Workbench, tables: readonly TableName[]): Promise<Set<string>> {
  const wanted = new Set(Object.values(FLAG_NEEDS).flatMap(([, ...needs]) => needs.flatMap((need) => need.split('|'))));
  const filled = new Set<string>();
  for (const name of tables) {
    const columns = [...wanted]
      .filter((column) => column.startsWith(`${name}.`))
      .map((column) => column.slice(name.length + 1));
    if (columns.length === 0) continue;
    const [row = []] = await bench.rows(
      `select ${columns.map((column) => `count(${ident(column)})`).join(', ')} from valid_${name}`,
    );
    for (const [at, column] of columns.entries()) if (Number(row[at]) > 0) filled.add(`${name}.${column}`);
  }
  return filled;
}
