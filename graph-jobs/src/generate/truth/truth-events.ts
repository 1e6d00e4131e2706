import { closureOf } from '../time/activity.ts';
import { dateText } from '../days.ts';
import type { HeldTogether } from './known-ties.ts';
import { TABLE_COLUMNS, type Row, type Table } from '../tables/tables.ts';
import { racketName } from './truth.ts';
import type { Racket, Seller, World } from '../model.ts';

const SMALLEST_RACKET = 3;
const DORMANT_DAYS = 60;
// Sizes within a tenth are the same size.
const SAME_SIZE = 1.1;

/** How a racket stood on a day: its open accounts that can be told so far, whether all are closed, and whether it sleeps. */
interface Standing {
  readonly size: number;
  readonly isClosed: boolean;
  readonly isDormant: boolean;
  /** The planted rackets in it; two that are one stand together. */
  readonly planted: readonly Racket[];
}

/** The planted rackets that have at least three accounts on a day. */
export function racketsAt(world: World, day: number): Set<Racket> {
  const there = [...membersOf(world)].filter(([, members]) => openedBy(members, day).length >= SMALLEST_RACKET);
  return new Set(there.map(([racket]) => racket));
}

/**
 * The truth_events table of a delivery: what happened to each racket since the one before (all are born in the first),
 * by the rules of the lifecycle table from the top. A racket is as large as what is on record holds together of its open
 * accounts: what no table shows yet has not happened for anybody who reads them.
 */
export function eventsTable(
  world: World,
  { day, dayBefore, held }: { day: number; dayBefore: number | null; held: HeldTogether },
): Table {
  const before = dayBefore === null ? new Map<string, Standing>() : standings(world, held, dayBefore);
  const now = standings(world, held, day);
  const rows: Row[] = [];
  for (const [name, standing] of now) {
    const parents = [...before].filter(([, old]) => old.planted.some((racket) => standing.planted.includes(racket)));
    const children = [...now].filter(([, other]) =>
      parents.some(([, old]) => old.planted.some((racket) => other.planted.includes(racket))),
    );
    const told = eventOf(name, standing, { parents, children });
    if (told) rows.push([dateText(day), told.event, name, told.others.join(';') || null, null]);
  }
  rows.sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1));
  return { name: 'truth_events', columns: TABLE_COLUMNS.truth_events, rows };
}

type Named = [name: string, standing: Standing];

function eventOf(
  name: string,
  now: Standing,
  { parents, children }: { parents: Named[]; children: Named[] },
): { event: string; others: string[] } | null {
  const [parent] = parents;
  const others = (all: Named[]) =>
    all
      .map(([other]) => other)
      .filter((other) => other !== name)
      .sort();
  if (!parent) return { event: 'born', others: [] };
  if (parents.length > 1) return { event: 'merged', others: others(parents) };
  if (children.length > 1) return name === parent[0] ? { event: 'split', others: others(children) } : null;
  const event = eventBetween(parent[1], now);
  return event ? { event, others: [] } : null;
}

function eventBetween(before: Standing, now: Standing): string | null {
  if (now.isClosed) return before.isClosed ? null : 'dissolved';
  if (before.isClosed) return 'returned';
  if (now.size > before.size * SAME_SIZE) return 'grown';
  if (now.size * SAME_SIZE < before.size) return 'shrunk';
  if (now.isDormant !== before.isDormant) return now.isDormant ? 'dormant' : 'reactivated';
  return null;
}

/** Every racket of at least three accounts on a day, by the name that it has then. */
function standings(world: World, held: HeldTogether, day: number): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const racket of membersOf(world).keys()) {
    const there = held(racket, day);
    if (there.length < SMALLEST_RACKET) continue;
    const name = racketName(racket, { bonds: world.bonds, day });
    const open = there.filter((seller) => (closureOf(seller).day ?? Infinity) > day);
    const isDormant = there.every(({ silent }) => silent && silent[0] + DORMANT_DAYS <= day && day < silent[1]);
    const other = found.get(name);
    found.set(name, {
      size: open.length + (other?.size ?? 0),
      isClosed: open.length === 0 && (other?.isClosed ?? true),
      isDormant: isDormant && (other?.isDormant ?? true),
      planted: [...(other?.planted ?? []), racket],
    });
  }
  return found;
}

function openedBy(members: readonly Seller[], day: number): Seller[] {
  return members.filter(({ opened }) => opened <= day);
}

function membersOf(world: World): Map<Racket, Seller[]> {
  const members = new Map<Racket, Seller[]>();
  for (const seller of world.everyone) {
    const { racket } = seller.operator;
    if (!racket) continue;
    const list = members.get(racket);
    if (list) list.push(seller);
    else members.set(racket, [seller]);
  }
  return members;
}
