import { canonicalize } from 'json-canonicalize';
import {
  allDeliveries,
  currentSettings,
  pastMembers,
  racketContributors,
  racketHeirs,
  seenBefore,
  sellerActivity,
  verdictSellers,
  type Database,
} from '@ringbreaker/cypher';
import type { SharedValue } from '@ringbreaker/cypher/domain';
import type { Saved } from '../../links/read-graph.ts';
import { dateOf, dayOf } from '../../links/days.ts';
import { inLanes, inParts } from '../../../in-parts.ts';
import { findVoices, type Voices } from '../standing/voices.ts';
import { compareTexts } from '../../../compare-texts.ts';
import { gatherPast, type Past } from './past.ts';
import type { RacketRecord } from '../lives.ts';

const AT_ONCE = 2_000;
const YEAR = 365;
/** A value that said this much when its racket was last found ties whoever holds it now to whoever held it then. */
const STRONG = 0.5;

/** Reads what the last run left to go on from. */
export async function readPast(database: Database, saved: Saved, asOf: string): Promise<Past> {
  const since = rememberedSince(asOf);
  const [current] = await database.run(currentSettings, {});
  const settings = current ? { ...current, reference: partsIn(current.counts) } : null;
  const { records } = saved;
  const ended = await database.run(pastMembers, { since });
  const over = records.filter((record) => mayHaveHeirs(record, since)).map(({ id }) => id);
  const heirs = await readHeirs(database, over.sort());
  return gatherPast({ settings, records, current: saved.members, ended, heirs });
}

/** Whoever is in a racket, was in one that is over, or was pinned to one or let go. */
export async function readMembers(database: Database, saved: Saved, asOf: string): Promise<string[]> {
  const past = await database.run(pastMembers, { since: rememberedSince(asOf) });
  const now = saved.members.filter(({ kind }) => kind === 'Racket');
  return [...now, ...past, ...saved.pins].map(({ seller }) => seller);
}

/** The day from which on rackets that are over are remembered: who comes back to one may yet. */
function rememberedSince(asOf: string): string {
  return dateOf(dayOf(asOf) - YEAR);
}

/** The parts of the reference that a run used, as its summary says. */
function partsIn(counts: string): string {
  const { reference = {} } = JSON.parse(counts) as { reference?: object };
  return canonicalize(Object.keys(reference).sort());
}

function mayHaveHeirs({ state, dissolvedAt }: RacketRecord, since: string): boolean {
  return state === 'dormant' || (state === 'dissolved' && (dissolvedAt ?? '') >= since);
}

async function readHeirs(database: Database, rackets: readonly string[]): Promise<Map<string, Heirs>> {
  const heirs = new Map<string, Heirs>();
  for (const part of inParts(rackets, AT_ONCE)) {
    const rows = await database.run(racketHeirs, { rackets: part });
    for (const { racket, value, kind, weight, sellers } of rows.sort((a, b) => compareTexts(a.value, b.value))) {
      if (weight < STRONG) continue;
      const own = heirs.get(racket) ?? new Map<string, SharedValue[]>();
      const shared = { key: value, kind, users: sellers.length, weight };
      for (const seller of sellers) own.set(seller, [...(own.get(seller) ?? []), shared]);
      heirs.set(racket, own);
    }
  }
  return heirs;
}

type Heirs = Map<string, SharedValue[]>;

/** The last day on which each seller did anything, as days since 1970-01-01; who never did is left out. */
export async function readActivity(
  database: Database,
  sellers: readonly string[],
  asOf: string,
): Promise<Map<string, number>> {
  const active = new Map<string, number>();
  await inLanes(inParts(sellers, AT_ONCE), async (part) => {
    const rows = await database.run(sellerActivity, { sellers: part, asOf, asOfDay: dayOf(asOf) });
    for (const { seller, opened, posted, shipped, used } of rows) {
      const last = Math.max(dayOf(opened), dayOf(posted), dayOf(shipped), used ?? -Infinity);
      if (last > -Infinity) active.set(seller, last);
    }
  });
  return active;
}

/** Which contributors were silent while others spoke, and which rackets rest on them for more than half. */
export async function readVoices(database: Database, { rackets }: Past, asOf: string): Promise<Voices> {
  const deliveries = (await database.run(allDeliveries, {})).filter(({ state }) => state === 'loaded');
  const rows: { racket: string; contributor: string; links: number }[] = [];
  const contributors = new Set(deliveries.map(({ contributor }) => contributor));
  if (contributors.size > 1) {
    const ids = rackets.map(({ id }) => id);
    for (const part of inParts(ids, AT_ONCE)) {
      rows.push(...(await database.run(racketContributors, { rackets: part })));
    }
  }
  const [before] = await database.run(seenBefore, {});
  return findVoices(deliveries, rows, { mark: before?.seq ?? 0, asOf: dayOf(asOf) });
}

/** Sellers that a person spoke of since the last run began; whoever was spoken of before is in its result. */
export async function readSpokenOf(database: Database, { settings }: Past): Promise<Set<string>> {
  if (!settings?.startedAt) return new Set();
  const rows = await database.run(verdictSellers, { since: settings.startedAt });
  return new Set(rows.map(({ seller }) => seller));
}
