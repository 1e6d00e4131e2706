import type { NodeKind } from '@ringbreaker/cypher/domain';
import { type Canvas, isVisible } from '../canvas/canvas.ts';
import { tally } from '../tally.ts';
import { linksLeftOut } from '../filter/thing-filter.ts';
import { type Fold, foldsByThing } from './folds.ts';
import { countKinds } from './kinds-in-words.ts';
import { pictureOf } from './picture.ts';
import type { OutsideTime } from '../time/time-window.ts';

/** What of the folds is to be seen at a moment: hidden things and those outside the window of time don't count. */
export interface FoldsShown {
  /** How many things of each kind a fold shows, by its id; a fold without any is not there. */
  things: ReadonlyMap<string, ReadonlyMap<NodeKind, number>>;
  /** How many things of each racket it shows; null: of none. */
  rackets: ReadonlyMap<string, ReadonlyMap<string | null, number>>;
  /** How many links a merged one stands for, by its id; one without any is not there. */
  links: ReadonlyMap<string, number>;
  /** Folds and merged links all of which lies outside the window of time. */
  outside: OutsideTime;
}

type Outside = (OutsideTime & { hide: boolean }) | null;

/** Counts what the folds of a canvas show; null where nothing is folded. */
export function foldsShown(canvas: Canvas, outside: Outside): FoldsShown | null {
  if (canvas.folds.size === 0) return null;
  const seen = { ...canvas, time: null };
  const isShown = (key: string) => {
    const node = canvas.nodes.get(key);
    return node !== undefined && isVisible(seen, node) && !(outside?.hide && outside.nodes.has(key));
  };
  const things = new Map<string, ReadonlyMap<NodeKind, number>>();
  const rackets = new Map<string, ReadonlyMap<string | null, number>>();
  const past = { nodes: new Set<string>(), links: new Set<string>() };
  for (const { id, members } of canvas.folds.values()) {
    const shown = [...members].filter(isShown);
    if (shown.length === 0) continue;
    const nodes = shown.map((key) => canvas.nodes.get(key)!);
    things.set(id, countKinds(nodes));
    rackets.set(id, tally(nodes.map(({ racketId }) => racketId)));
    if (outside && shown.every((key) => outside.nodes.has(key))) past.nodes.add(id);
  }
  const links = new Map<string, number>();
  const weak = linksLeftOut(canvas);
  for (const [id, among] of pictureOf(canvas).merged) {
    const shown = among.filter(
      ({ id: link, source, target }) =>
        isShown(source) && isShown(target) && !weak.has(link) && !(outside?.hide === true && outside.links.has(link)),
    );
    if (shown.length === 0) continue;
    links.set(id, shown.length);
    if (outside && shown.every((link) => outside.links.has(link.id))) past.links.add(id);
  }
  return { things, rackets, links, outside: past };
}

/** What the folds show, and what lies outside the window of time, folds and merged links among it. */
export function seenOfFolds(canvas: Canvas, outside: Outside): { folds: FoldsShown | null; outside: Outside } {
  const folds = foldsShown(canvas, outside);
  if (!folds || !outside) return { folds, outside };
  const nodes = new Set([...outside.nodes, ...folds.outside.nodes]);
  const links = new Set([...outside.links, ...folds.outside.links]);
  return { folds, outside: { ...outside, nodes, links } };
}

interface Marked {
  selection: ReadonlySet<string>;
  path: { nodes: ReadonlySet<string>; links: ReadonlySet<string> } | null;
}

/** What is selected and on a path, with the folds and merged links that parts of it are in. */
export function throughFolds(canvas: Canvas, { selection, path }: Marked): Marked {
  if (canvas.folds.size === 0) return { selection, path };
  const inFold = foldsByThing(canvas.folds);
  const withFolds = (keys: ReadonlySet<string>) =>
    new Set([...keys, ...[...keys].flatMap((key) => inFold.get(key) ?? [])]);
  const withMerged = (ids: ReadonlySet<string>) =>
    new Set([
      ...ids,
      ...[...pictureOf(canvas).merged].flatMap(([id, among]) => (among.some((link) => ids.has(link.id)) ? [id] : [])),
    ]);
  return {
    selection: withFolds(selection),
    path: path && { nodes: withFolds(path.nodes), links: withMerged(path.links) },
  };
}

/** Tells whether something is drawn under a key: a thing, or a fold of which something is shown. */
export function isDrawn(canvas: Canvas, key: string): boolean {
  const fold = canvas.folds.get(key);
  if (fold) return shownOf(canvas, fold).length > 0;
  const node = canvas.nodes.get(key);
  return node !== undefined && isVisible(canvas, node);
}

/** The folds of which all that is shown is among some things. */
export function foldsAmong(canvas: Canvas, keys: ReadonlySet<string>): Fold[] {
  return [...canvas.folds.values()].filter((fold) => {
    const shown = shownOf(canvas, fold);
    return shown.length > 0 && shown.every((key) => keys.has(key));
  });
}

/** The one fold that some things are, as far as it is shown; null where they are something else. */
export function onlyFold(canvas: Canvas, keys: ReadonlySet<string>): Fold | null {
  const [one, ...others] = foldsAmong(canvas, keys);
  return one && others.length === 0 && shownOf(canvas, one).length === keys.size ? one : null;
}

/** The things that are drawn under a key and not hidden: those of a fold, or the one. */
export function shownUnder(canvas: Canvas, key: string): string[] {
  const fold = canvas.folds.get(key);
  if (fold) return shownOf(canvas, fold);
  return isDrawn(canvas, key) ? [key] : [];
}

/** The things of a fold that are not hidden. */
export function shownOf(canvas: Canvas, fold: Fold): string[] {
  return [...fold.members].filter((key) => isVisible(canvas, canvas.nodes.get(key)!));
}
