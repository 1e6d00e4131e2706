import { seesAtLeast } from './access/sees.ts';
import type { Database } from './connection/driver.ts';
import { viewEvent } from './domain/rackets/event-view.ts';
import type { RacketScore } from './domain/rackets/racket.ts';
import { reasonsOf } from './domain/rackets/reasons.ts';
import { writeAbout } from './domain/said/note.ts';
import { asId, saying } from './domain/saying.ts';
import type { RacketView } from './domain/views.ts';
import { GraphError } from './errors.ts';
import { racketHistory } from './queries/explore/lives.ts';
import { detectionRun } from './queries/explore/runs.ts';
import { racketNamings } from './queries/review/names.ts';
import { notesAbout } from './queries/review/notes.ts';
import { readThings } from './read-around.ts';
import { readRacketNetwork } from './read-racket-network.ts';
import { readDecisions, readMembers, readPins } from './said/read-said.ts';

const MOST_MEMBERS = 10_000;
const MOST_EVENTS = 1_000;

/** What a dossier is read of: a racket as its asker may see it, and whose facts they may see (null = everybody's). */
interface DossierQuestion {
  readonly racket: RacketView;
  readonly contributors: string[] | null;
}

/** Everything that a dossier tells of a racket, as one asker may see it; the rows of its evidence apart. */
export type DossierParts = Awaited<ReturnType<typeof readDossier>>;

/** @throws GraphError `refused` where another run came in between, so that parts would speak of two runs. */
export async function readDossier(database: Database, { racket, contributors }: DossierQuestion) {
  const { id, runSeq } = racket;
  const all = { skip: 0, limit: MOST_MEMBERS };
  const network = await readRacketNetwork(database, id, contributors);
  const read = await readMembers(database, { id, contributors, run: null, member: null, former: false, ...all });
  if (network?.runSeq !== runSeq || read[0]?.runSeq !== runSeq) throw otherRun(id);
  const history = await database.run(racketHistory, { id, contributors, run: runSeq, skip: 0, limit: MOST_EVENTS });
  const [run] = await database.run(detectionRun, { contributors, seq: runSeq });
  const keys = [...read.map(({ key }) => key), ...network.ends.map(({ key }) => key), ...namedIn(racket.assessment)];
  const known = await readThings(database, keys.sort(), { contributors });
  const members = read.map(({ runSeq: _, total: __, ...member }) => member);
  const sellers = new Set(members.map(({ key }) => key));
  const pins = await readPins(database, contributors);
  return {
    racket,
    members,
    hiddenMembers: contributors === null ? 0 : Math.max(0, racket.sellers - members.length),
    events: history.map(viewEvent),
    run: run ?? null,
    things: known,
    links: network.links,
    isCut: network.isCut,
    decisions: await readDecisions(database, { racketId: id, contributors }),
    namings: await database.run(racketNamings, { racketId: id, contributors }),
    pins: pins.filter((pin) => pin.racket === id && sellers.has(pin.seller)),
    notes: await readNotes(database, { id, keys: known.map(({ key }) => key), links: network.links, contributors }),
  };
}

interface NotedParts {
  readonly id: string;
  readonly keys: readonly string[];
  readonly links: readonly { from: string; type: string; to: string }[];
  readonly contributors: string[] | null;
}

/** What people wrote about the racket, and about what is in it: as far as the asker may read it. */
async function readNotes(database: Database, { id, keys, links, contributors }: NotedParts) {
  const abouts = [id, ...keys, ...links.map(({ from, type, to }) => writeAbout({ from, type, to }))];
  const notes = await database.run(notesAbout, { abouts: [...new Set(abouts)], id: null });
  return notes.filter(({ sees }) => seesAtLeast(sees, contributors)).map(({ sees: _, ...note }) => note);
}

/** Keys of the ends of all links that the reasons of a score rest on. */
function namedIn(score: RacketScore): string[] {
  return reasonsOf(score).flatMap(({ evidence }) => evidence.flatMap(({ from, to }) => [from, to]));
}

function otherRun(id: string): GraphError {
  return new GraphError(
    'refused',
    saying`Another run came in while the dossier on ${asId(id)} was read: ask for it again.`,
  );
}
