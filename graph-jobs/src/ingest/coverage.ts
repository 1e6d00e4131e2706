import { FLAG_NAMES, linkTypes, type LinkType } from '@ringbreaker/cypher/domain';
import { redFlags } from '../detect/red-flags/index.ts';
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

/** Rules that no canonical table can feed, and what they would need; `docs/red-flags.md` says why. */
const UNFED: readonly FlagCoverage[] = [
  { flag: 'R14', says: 'Repackaging in a free zone', missing: ['any table of what enters and leaves a zone'] },
  { flag: 'R25', says: 'Forensic link between samples', missing: ['any table of marks found on samples'] },
  { flag: 'R26', says: 'Shared merchant descriptor', missing: ['any column for a descriptor or an acquirer'] },
  { flag: 'R31', says: 'Link to other crime', missing: ['any table of cases outside the trade'] },
];

/** Says which links and red flags the rows that were read can feed. */
export async function coverageOf(
  bench: Workbench,
  tables: readonly TableName[],
): Promise<{ links: LinkCoverage[]; flags: FlagCoverage[] }> {
  const counts = new Map((await bench.rows('select type, count(*) from links group by 1')) as [string, number][]);
  const links = linkTypes.map((type) => ({ type, links: counts.get(type) ?? 0, tables: tablesOf(type) }));
  const filled = await filledColumns(bench, tables);
  const fed = redFlags.map(({ id, needs }) => ({
    flag: id,
    says: FLAG_NAMES[id],
    missing: needs.filter((need) => !need.split('|').some((column) => filled.has(column))),
  }));
  return { links, flags: [...fed, ...UNFED].sort((a, b) => orderOf(a) - orderOf(b)) };
}

/** O1 before R1, and R2 before R10. */
function orderOf({ flag }: FlagCoverage): number {
  return flag.startsWith('O') ? 0 : Number(flag.slice(1));
}

function tablesOf(type: LinkType): TableName[] {
  const names = Object.keys(LINK_RULES) as TableName[];
  return names.filter((name) => LINK_RULES[name]?.some((rule) => rule.type === type));
}

async function filledColumns(bench: Workbench, tables: readonly TableName[]): Promise<Set<string>> {
  const wanted = new Set(redFlags.flatMap(({ needs }) => needs.flatMap((need) => need.split('|'))));
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
