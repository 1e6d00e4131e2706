import { canonicalize } from 'json-canonicalize';
import {
  currentRackets,
  currentSettings,
  movedMembers,
  sellerCount,
  touchedKeys,
  untrackedDeliveries,
  type Database,
} from '@ringbreaker/cypher';
import { gdsCard } from '../communities/gds.ts';
import { judgingDay } from '../judging-clock.ts';
import { findPinned } from '../lifecycle/names/keep-pinned.ts';
import { areSame } from '../lifecycle/live.ts';
import { referenceIn } from '../lifecycle/past/read-lives.ts';
import { readPins, type Counted, type Saved } from '../read-graph.ts';
import { readParts } from '../reference.ts';
import { WITHDRAWN } from '../../ingest/load/touched.ts';
import { NEW_MODEL } from '../../resolution/save-matches.ts';
import { findNear, type Near } from './find-near.ts';
import type { Changed } from './fresh-uses.ts';
import { mayStandOtherwise, NearSaved } from './near-saved.ts';
import { NearUses } from './near-uses.ts';
import { readRenamed } from './renamed.ts';
import { readAffected, readChanged, readDeserted, type Touched } from './touched.ts';

/** What a run is asked for, as far as it decides whether the last run's answers still hold. */
export interface Asked {
  readonly asOf: string;
  readonly engine: string;
  /** Canonical JSON. */
  readonly options: string;
  readonly codeVersion: string;
  readonly newReference: boolean;
  /** Asked for by a person: look at everything. */
  readonly full: boolean;
}

/** What a run looks at: everything, and why, or what lies near that which changed, with what the last run left of it. */
export type Extent =
  | { readonly how: 'full'; readonly why: string; readonly near: null }
  | { readonly how: 'incremental'; readonly why: null; readonly near: Near; readonly saved: Saved };

/**
 * Where more than this share of all sellers would be looked at, it is quicker to look at all: what lies near is read in
 * small parts, around each seller, which costs some fifteen times as much.
 */
const MOST = 1 / 25;
/** So many are looked at in any case, if they are no more than a third of all. */
const FEW = 2_000;
const A_THIRD = 1 / 3;
/** Of most of those who only listed or sent something nothing more is read: they share nothing with anybody. */
const MOST_AFFECTED = 1 / 4;

/**
 * Chooses what to look at: only what lies near that which was written since the last run, wherever its other answers
 * would be given again, and else everything, saying why.
 */
export async function chooseExtent(database: Database, asked: Asked): Promise<Extent> {
  const full = (why: string): Extent => ({ how: 'full', why, near: null });
  const [last] = await database.run(currentSettings, {});
  if (asked.full) return full('asked for');
  if (!last) return full('the first run');
  if (asked.newReference) return full('a new reference');
  if (asked.engine === gdsCard.id) return full(`the engine ${gdsCard.id} looks at all components together`);
  const settings = { ...last, reference: referenceIn(last.counts) };
  if (!areSame(settings, { ...asked, reference: await readVersions(database) })) return full('settings differ');
  if (judgingDay(asked.asOf) !== judgingDay(last.asOf)) return full('another month');
  const untracked = await database.run(untrackedDeliveries, { seq: last.latestDelivery });
  if (untracked.some(({ state }) => state !== 'loaded')) return full('a delivery is loaded or withdrawn by half');
  if (untracked.length > 0) return full('loaded in bulk');
  const touched = await database.run(touchedKeys, {});
  if (touched.some(({ step }) => step === NEW_MODEL)) return full('matching learned anew');
  // What lies near is bounded by what may be new: nothing is taken from the graph but by a withdrawal.
  if (touched.some(({ step }) => step === WITHDRAWN)) return full('a delivery was withdrawn');
  const found = await readNear(database, { touched, last, asOf: asked.asOf });
  return found ? { how: 'incremental', why: null, ...found } : full('too much changed');
}

/** The versions of what runs are judged by. */
async function readVersions(database: Database): Promise<string> {
  const parts = await readParts(database);
  const versionOf = (part: string) => parts.get(part)?.version;
  return canonicalize({ brandMedians: versionOf('brandMedians'), nullLevels: versionOf('nullLevels') });
}

async function readNear(
  database: Database,
  about: {
    touched: readonly Touched[];
    asOf: string;
    last: { seq: number; asOf: string; startedAt: string; latestDelivery: number; counts: string };
  },
): Promise<{ near: Near; saved: Saved } | null> {
  const { touched, last, asOf } = about;
  const [counted] = await database.run(sellerCount, {});
  const all = counted?.sellers ?? 0;
  const most = Math.min(A_THIRD * all, Math.max(FEW, MOST * all));
  const { sameAs, alike, ...found } = await readRenamed(database, touched, last.startedAt);
  const renamed = new Set([...found.renamed, ...(await readDeserted(database, touched, last.latestDelivery))]);
  const changed = addRenamed(await readChanged(database, touched, alike), renamed, sameAs);
  const affected = await readAffected(database, touched, last.latestDelivery);
  if (changed.sellers.size > most || affected.size > Math.max(most, MOST_AFFECTED * all)) return null;
  // What is a racket already is judged and measured with some slack: whoever came or went by the last run is now judged
  // by another past than it was then.
  const moved = (await database.run(movedMembers, { run: last.seq })).map(({ seller }) => seller);
  const saved = await openSaved(database, { asOf, last: last.asOf });
  const again = new Set([...moved, ...saved.pinned]);
  if (again.size > most) return null;
  const uses = new NearUses(database, sameAs, alike);
  const matesOf = (sellers: readonly string[]) => saved.near.readAround(sellers);
  const near = await findNear(uses, { changed, affected, renamed, again, matesOf, most });
  return near && { near, saved: await saved.near.gather(JSON.parse(last.counts) as Counted) };
}

/** With those who use values under another key than before, all that they use; told of by the keys that values stand under. */
function addRenamed(
  { sellers, anew, told }: Changed,
  renamed: ReadonlySet<string>,
  sameAs: ReadonlyMap<string, string>,
): Changed {
  return {
    sellers: new Set([...sellers, ...renamed]),
    anew: [...anew, { sellers: renamed, kinds: null }],
    told: new Set([...told].map((key) => sameAs.get(key) ?? key)),
  };
}

/** Begins to read what the last run left: what time alone may change, and what people spoke of. */
async function openSaved(database: Database, days: { asOf: string; last: string }) {
  const [records, pins] = [await database.run(currentRackets, {}), await readPins(database)];
  const near = new NearSaved(database, { records, pins });
  await near.read(records.filter((record) => mayStandOtherwise(record, days)).map(({ id }) => id));
  await near.read(pins.map(({ racket }) => racket));
  await near.readAround(pins.map(({ seller }) => seller));
  return { near, pinned: aroundPinned({ members: near.members, pins }) };
}

/** Whoever people pinned or let go, and those beside whom they are kept: where these are decides. */
function aroundPinned(saved: Pick<Saved, 'members' | 'pins'>): string[] {
  return [
    ...saved.pins.map(({ seller }) => seller),
    ...[...findPinned(saved).values()].flatMap((others) => [...others]),
  ];
}
