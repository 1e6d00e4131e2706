import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMarketplace } from '../../generate.ts';
import { csvLine } from '../../generate/tables/csv.ts';
import type { Cell, Row, Table } from '../../generate/tables/tables.ts';
import { drawUnit, hashText } from '../confidence/draw.ts';

/** What happens before detection runs again: rows come or are withdrawn, people speak, values are matched. */
export type Step =
  | { readonly rows: string; readonly contributor: string }
  | { readonly withdraw: number }
  | { readonly judgement: 'same' | 'different' | 'unsure' }
  | { readonly pin: true }
  | { readonly match: true };

const SELLERS = 2_400;
/** Of the honest sellers so many are kept: a small marketplace in which much happens. */
const HONEST = 0.3;
/** Of all rows so many come later than the first delivery. */
const LATER = 0.01;
const DELIVERIES = 4;
/** Of all rows so many come a second time, in a small delivery of the other contributor. */
const SHARED = 0.003;

/**
 * A random sequence: a marketplace of all its rackets and some of its honest sellers, split by drawing for each row into
 * a first delivery and small later ones of two contributors, so that a row may come before what it speaks of, or from
 * both; verdicts, a pin and matching between. One delivery is withdrawn, and comes again in every other sequence.
 */
export function drawSequence(folder: string, seed: number): Step[] {
  const tables = generateMarketplace({ sellers: SELLERS, seed, level: seed % 2 === 0 ? 'medium' : 'easy' });
  const truth = tables.find(({ name }) => name === 'truth');
  const planted = new Set([...(truth?.rows ?? [])].flatMap(([seller, , racket]) => (racket ? [seller] : [])));
  const isKept = (id: Cell) => planted.has(id) || drawUnit(hashText(String(id)), seed) < HONEST;
  for (const table of withCircles(tables, [...planted], seed)) {
    if (!table.name.startsWith('truth')) splitTable(table, { folder, seed, isKept });
  }
  const part = (at: number): Step => ({
    rows: join(folder, String(at)),
    contributor: at % 2 === 0 ? 'first' : 'second',
  });
  // Deliveries are numbered from 1 as they come.
  const gone = 1 + Math.floor(drawUnit(0, seed) * 3);
  const again: Step[] = seed % 2 === 1 ? [part(gone)] : [];
  const between: Step[][] = [
    [{ judgement: 'same' }],
    [{ match: true }, { pin: true }],
    [{ withdraw: gone + 1 }, { judgement: 'different' }, ...again],
    [{ judgement: 'unsure' }],
  ];
  return [part(0), { match: true }, ...between.flatMap((steps, at) => [part(at + 1), ...steps])];
}

/** As many sellers around a bound past which a value speaks for less, or for nothing. */
const CIRCLES = [10, 12, 13, 24, 26, 38];
const OF_A_CIRCLE = '+49 30 23125';
/** Of what circles share so much comes later. */
const LATER_IN_A_CIRCLE = 0.15;

/** The tables, with circles of sellers who share a phone number, and but for one or two an account as well. */
function withCircles(tables: readonly Table[], sellers: readonly (Cell | undefined)[], seed: number): Table[] {
  const circles = CIRCLES.map((size, at) => {
    const start = Math.floor(drawUnit(hashText(`circle ${at}`), seed) * (sellers.length - size));
    return { number: String(100 + at), members: sellers.slice(start, start + size + 2) };
  });
  const more: Record<string, (circle: (typeof circles)[number]) => Record<string, Cell | undefined>[]> = {
    contacts: ({ number, members }) =>
      members.slice(0, 24).map((id) => ({ owner_id: id, kind: 'phone', value: `${OF_A_CIRCLE}${number}` })),
    payment_accounts: ({ number, members }) =>
      members.slice(2).map((id) => ({ owner_id: id, scheme: 'bank', account: `${OF_A_CIRCLE}${number}` })),
  };
  return tables.map((table) => {
    const rows = more[table.name] ? circles.flatMap((circle) => more[table.name]?.(circle) ?? []) : [];
    const added = rows.map((row): Row => {
      const cells: Record<string, Cell | undefined> = { owner_kind: 'seller', ...row };
      return table.columns.map((column) => cells[column] ?? null);
    });
    return { ...table, rows: [...table.rows, ...added] };
  });
}

function splitTable(
  { name, columns, rows }: Table,
  { folder, seed, isKept }: { folder: string; seed: number; isKept: (id: Cell) => boolean },
): void {
  const owner = ownerColumn(columns);
  const parts = Array.from({ length: DELIVERIES + 1 }, () => [csvLine(columns)]);
  for (const row of rows) {
    if (isOfSeller(row, columns) && !isKept(row[owner] ?? null)) continue;
    const first = partOf(row, seed);
    parts[first]?.push(csvLine(row));
    const draw = drawUnit(hashText(`${row.join('\n')} again`), seed) / SHARED;
    if (draw < 1) parts[otherPart(first, draw)]?.push(csvLine(row));
  }
  for (const [at, lines] of parts.entries()) {
    if (lines.length === 1) continue;
    mkdirSync(join(folder, String(at)), { recursive: true });
    writeFileSync(join(folder, String(at), `${name}.csv`), lines.join(''));
  }
}

/** Where a table names the seller that a row is about; stores, parties and what they have are few and stay. */
function ownerColumn(columns: readonly string[]): number {
  return Math.max(columns.indexOf('seller_id'), columns.indexOf('owner_id'));
}

function isOfSeller(row: Row, columns: readonly string[]): boolean {
  const kind = columns.indexOf('owner_kind');
  return ownerColumn(columns) >= 0 && (kind < 0 || row[kind] === 'seller');
}

function partOf(row: Row, seed: number): number {
  const later = row.some((cell) => String(cell).startsWith(OF_A_CIRCLE)) ? LATER_IN_A_CIRCLE : LATER;
  const draw = drawUnit(hashText(row.join('\n')), seed);
  return draw >= later ? 0 : 1 + Math.floor((draw / later) * DELIVERIES);
}

/** A small delivery of the contributor that does not send the given one. */
function otherPart(part: number, draw: number): number {
  const others = Array.from({ length: DELIVERIES }, (_, at) => at + 1).filter((at) => at % 2 !== part % 2);
  return others[Math.floor(draw * others.length)] as number;
}
