import type { AlertView, GraphColumns, RacketFlow } from '@ringbreaker/cypher/domain';
import { LINKS_CAPS, readLinks } from '../../api.ts';
import { type PlacedPicture, placesIn } from '../../graph/positions.ts';
import { counted } from '../../graph/words.ts';
import { addRoots, type Canvas, EMPTY_CANVAS } from '../../state/canvas/canvas.ts';
import { act, canvasNow, look, select } from '../../state/canvas/explorer-store.ts';
import { standAt } from '../canvas-graph.ts';
import { attempt } from './attempt.ts';
import { linksAmong } from './links-among.ts';
import { readNameOfRacket } from './names.ts';
import { readPicture, tellOfRest } from './partial-picture.ts';
import { tellForAWhile } from './tell.ts';
import { t } from '../../words/words.ts';

/** Begins with nothing; what stood is one step back. */
export function newCanvas(): void {
  if (canvasNow().nodes.size === 0) return;
  const before = canvasNow().nodes.size;
  act(t`New canvas`, () => EMPTY_CANVAS);
  look({ newcomers: new Set() });
  tellOfBefore(before);
}

/** Opens a racket's picture on a canvas of its own. */
export async function openRacket(id: string): Promise<void> {
  await attempt(t`Opening ${id}`, async (signal) => {
    const [name, picture] = await Promise.all([readNameOfRacket(id), readPicture(id, 'value', signal)]);
    await openPicture(name, picture, { signal });
    tellOfRest({ id, name, picture });
  });
}

/** Opens a racket's picture on its map, with some of its members selected. */
export async function openRacketOnMap(id: string, members: readonly string[]): Promise<void> {
  await openRacket(id);
  select(members.filter((key) => canvasNow().nodes.has(key)));
  look({ map: true, mapView: null });
}

/** Opens what an alert speaks of on a canvas of its own: who is new is marked, and what is shared is selected. */
export async function openAlert(alert: AlertView): Promise<void> {
  const keys = [...new Set([...alert.path, ...alert.values].map(({ key }) => key))];
  await attempt(t`Opening what ties in ${alert.seller?.label ?? alert.racketId}`, async (signal) => {
    const who = alert.seller?.label ?? (await readNameOfRacket(alert.racketId));
    const ties = keys.length > 0 ? toBeLaidOut(await readLinks(keys.slice(0, LINKS_CAPS.keys), [], signal)) : null;
    const racket = alert.path.length === 0 ? await readPicture(alert.racketId, 'value', signal) : null;
    const first = racket ?? ties;
    if (!first) return;
    await openPicture(t`Alert: ${who}`, first, { beside: racket && ties ? ties.graph : undefined, signal });
    if (racket) tellOfRest({ id: alert.racketId, name: who, picture: racket });
    select(keys.filter((key) => canvasNow().nodes.has(key)));
    look({ newcomers: new Set(alert.seller ? [alert.seller.key] : []) });
  });
}

/** Opens sellers that went one way between two runs on a canvas of its own, with the racket that they are in now. */
export async function openFlow({ after, named }: RacketFlow): Promise<void> {
  const keys = named.map(({ key }) => key);
  await attempt(t`Opening who went`, async (signal) => {
    if (after === null) await openPicture(t`Who left`, toBeLaidOut(await readLinks(keys, [], signal)), { signal });
    else {
      const [name, picture] = await Promise.all([readNameOfRacket(after), readPicture(after, 'value', signal)]);
      await openPicture(name, picture, { signal });
      tellOfRest({ id: after, name, picture });
    }
    select(keys.filter((key) => canvasNow().nodes.has(key)));
  });
}

/** A picture that has no places yet. */
const toBeLaidOut = ({ graph }: { graph: GraphColumns }): PlacedPicture => ({ graph, positions: null });

interface Opening {
  /** What is put beside it. */
  beside?: GraphColumns | undefined;
  signal: AbortSignal;
}

/** Puts a picture on a canvas of its own, as one step; its things stand where a job laid them out. */
async function openPicture(name: string, picture: PlacedPicture, { beside, signal }: Opening): Promise<void> {
  const before = canvasNow().nodes.size;
  const keys = [...picture.graph.nodes.keys, ...(beside?.nodes.keys ?? [])];
  // A large picture brings links enough; to ask for every other one would take longer than to draw it.
  const large = keys.length > LINKS_CAPS.others;
  const drawLinks = large ? (canvas: Canvas) => canvas : await linksAmong(keys, { standing: [], signal });
  standAt(placesIn(picture));
  act(name, () => {
    const canvas = addRoots(EMPTY_CANVAS, picture.graph);
    return drawLinks(beside ? addRoots(canvas, beside) : canvas);
  });
  look({ newcomers: new Set(), panel: 'details', notice: null });
  if (before > 0) tellOfBefore(before);
}

/** Says for a while where the canvas before is; the history keeps it. */
function tellOfBefore(things: number): void {
  tellForAWhile(t`This is a new canvas. The one before, of ${counted(things, 'thing')}, is one step back (Ctrl+Z).`);
}
