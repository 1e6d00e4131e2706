import { readPlaces } from '../../api-places.ts';
import { count, counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { act, canvasNow, look, select, useExplorer } from '../../state/canvas/explorer-store.ts';
import { foldByCountry } from '../../state/folds/countries.ts';
import { fold, thingsOf, unfold, unfolded } from '../../state/folds/folds.ts';
import { foldsAmong, onlyFold } from '../../state/folds/folds-shown.ts';
import { kindsInWords } from '../../state/folds/kinds-in-words.ts';
import { foldBySharedValue } from '../../state/folds/shared-values.ts';
import type { Level } from '../../state/folds/level.ts';
import { atLevel, foldByOwner, levelOf } from '../../state/folds/levels.ts';
import { countriesOf, MOST_PLACED, standing } from '../../state/canvas/where.ts';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { attempt } from './attempt.ts';
import { nameOnCanvas } from './names.ts';
import { inWords, t } from '../../words/words.ts';

const selected = () => [...useExplorer.getState().selection];

/** By what things can be folded at once. */
export type FoldBy = 'rackets' | 'operators' | 'countries' | 'values' | 'kinds';

/** Folds what is selected. */
export function foldSelection(): void {
  const keys = selected();
  const nodes = keys.flatMap((key) => canvasNow().nodes.get(key) ?? []);
  doFold(t`Fold ${counted(keys.length, 'thing')}`, (canvas) =>
    fold(canvas, [{ name: kindsInWords(nodes), members: keys }]),
  );
}

/** Folds everything by what it belongs to or is; what is folded already stays so. */
export async function foldAllBy(by: FoldBy): Promise<void> {
  if (by === 'kinds') doFold(t`Fold by kind`, foldByKind);
  else if (by === 'values') doFold(t`Fold by shared value`, foldBySharedValue);
  else if (by === 'rackets') doFold(t`Fold by racket`, (canvas) => foldByOwner(canvas, by));
  else if (by === 'operators') doFold(t`Fold by operator`, (canvas) => foldByOwner(canvas, by));
  else await foldAllByCountry();
}

/** Folds by where things are, as far as their rows and addresses say it: only the server knows that. */
async function foldAllByCountry(): Promise<void> {
  await attempt(t`Asking where things are`, async (signal) => {
    const keys = standing(canvasNow(), MOST_PLACED);
    const countries = countriesOf(await readPlaces(keys, signal));
    doFold(t`Fold by country`, (canvas) => foldByCountry(canvas, countries));
    if (keys.length === MOST_PLACED) look({ notice: t`Only the first ${count(MOST_PLACED)} things are placed.` });
  });
}

/** Folds the things of each kind. */
function foldByKind(canvas: Canvas): Canvas {
  const open = unfolded(canvas);
  const foldings = legendOrder.map((kind) => ({
    name: lookOf(kind).plural,
    members: open.filter((node) => node.kind === kind).map(({ key }) => key),
  }));
  return fold(canvas, foldings);
}

/** Does a step that folds; one that folds nothing says so. */
function doFold(name: string, produce: (canvas: Canvas) => Canvas): void {
  const before = canvasNow();
  act(name, produce);
  if (canvasNow() === before)
    look({ notice: t`Nothing is folded: a fold takes two things that belong together at least.` });
}

/** Folds what is selected, or unfolds it where it is folds alone. */
export function toggleFold(): void {
  const canvas = canvasNow();
  const { selection } = useExplorer.getState();
  if (selection.size === 0) {
    look({ folding: true });
    return;
  }
  const only = onlyFold(canvas, selection);
  if (only) unfoldOne(only.id);
  else foldSelection();
}

/** Draws the things of a fold by themselves again; those that are not hidden stay selected. */
export function unfoldOne(id: string): void {
  const canvas = canvasNow();
  if (!canvas.folds.has(id)) return;
  act(t`Unfold ${nameOnCanvas(id)}`, (now) => unfold(now, [id]));
  select(thingsOf(canvas, id));
}

/** Unfolds the folds that are selected as a whole; tells whether there was one. */
export function unfoldSelection(): boolean {
  const among = foldsAmong(canvasNow(), useExplorer.getState().selection);
  if (among.length === 0) return false;
  const ids = among.map(({ id }) => id);
  act(t`Unfold ${ids.length === 1 ? nameOnCanvas(ids[0]!) : counted(ids.length, 'fold')}`, (canvas) =>
    unfold(canvas, ids),
  );
  return true;
}

/** Draws everything by itself again. */
export function unfoldAll(): void {
  act(t`Unfold all`, (canvas) => unfold(canvas, canvas.folds.keys()));
}

/** Shows the canvas at a level. */
export function showLevel(level: Level): void {
  act(t`Level: ${inWords(level, 'level')}`, (canvas) => atLevel(canvas, level));
  if (level !== 'values' && levelOf(canvasNow()) !== level)
    look({
      notice: t`Nothing is folded: no two things on this canvas are one at the level of ${inWords(level, 'level')}.`,
    });
}
