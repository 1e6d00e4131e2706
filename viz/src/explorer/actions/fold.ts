import { counted } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas.ts';
import { act, canvasNow, look, select, useExplorer } from '../../state/explorer-store.ts';
import { nameOfFold, UNCALLED } from '../../state/folds/call-folds.ts';
import { fold, thingsOf, unfold, unfolded } from '../../state/folds/folds.ts';
import { foldsAmong, onlyFold } from '../../state/folds/folds-shown.ts';
import { kindsInWords } from '../../state/folds/kinds-in-words.ts';
import type { Level } from '../../state/folds/level.ts';
import { atLevel, foldByOwner, levelOf } from '../../state/folds/levels.ts';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { inWords, t } from '../../words/words.ts';

const selected = () => [...useExplorer.getState().selection];

/** By what things can be folded at once. */
export type FoldBy = 'rackets' | 'operators' | 'kinds';

/** Folds what is selected. */
export function foldSelection(): void {
  const keys = selected();
  const nodes = keys.flatMap((key) => canvasNow().nodes.get(key) ?? []);
  doFold(t`Fold ${counted(keys.length, 'thing')}`, (canvas) =>
    fold(canvas, [{ name: kindsInWords(nodes), members: keys }]),
  );
}

/** Folds everything by what it belongs to or is; what is folded already stays so. */
export function foldAllBy(by: FoldBy): void {
  const name = { kinds: t`Fold by kind`, rackets: t`Fold by racket`, operators: t`Fold by operator` }[by];
  doFold(name, (canvas) => (by === 'kinds' ? foldByKind(canvas) : foldByOwner(canvas, by)));
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
  const standing = canvas.folds.get(id);
  if (!standing) return;
  act(t`Unfold ${nameOfFold(standing, canvas, UNCALLED)}`, (now) => unfold(now, [id]));
  select(thingsOf(canvas, id));
}

/** Unfolds the folds that are selected as a whole; tells whether there was one. */
export function unfoldSelection(): boolean {
  const among = foldsAmong(canvasNow(), useExplorer.getState().selection);
  if (among.length === 0) return false;
  act(
    among.length === 1
      ? t`Unfold ${nameOfFold(among[0]!, canvasNow(), UNCALLED)}`
      : t`Unfold ${counted(among.length, 'fold')}`,
    (canvas) =>
      unfold(
        canvas,
        among.map(({ id }) => id),
      ),
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
