import { t } from '../../../words/words.ts';
import { foldOf } from '../../folds/folds.ts';
import { narrow } from '../../filter/thing-filter.ts';
import { type Canvas, linkId } from '../canvas.ts';
import { renameText } from '../notes/canvas-note.ts';
import { type History, type Step, stepsOf } from './history.ts';

/**
 * A history whose things have other keys, as where names are hidden. Whatever a text of it may name is left out: things are
 * called by their keys until they are read anew, and steps by their number.
 */
export function renameHistory(history: History, rename: (key: string) => string): History {
  const keys = new Map<string, string>();
  const renamed = (key: string) => {
    const known = keys.get(key) ?? rename(key);
    keys.set(key, known);
    return known;
  };
  const [steps, at] = [stepsOf(history), history.past.length];
  const others = steps.map(({ joins, canvas }, place): Step => ({
    name: t`Step ${place + 1}`,
    ...(joins !== undefined && { joins }),
    canvas: renameCanvas(canvas, renamed),
  }));
  return { past: others.slice(0, at), present: others[at]!, future: others.slice(at + 1) };
}

function renameCanvas(canvas: Canvas, rename: (key: string) => string): Canvas {
  const folds = [...canvas.folds.values()].flatMap((fold) => {
    const made = foldOf({ name: '', level: fold.level, members: [...fold.members].map(rename) });
    return made ? [[fold.id, made] as const] : [];
  });
  const foldNow = new Map(folds.map(([before, { id }]) => [before, id]));
  const placeNow = (key: string) => foldNow.get(key) ?? rename(key);
  return {
    ...canvas,
    nodes: new Map(
      [...canvas.nodes].map(([key, node]) => [rename(key), { ...node, key: rename(key), label: rename(key) }]),
    ),
    links: renameLinks(canvas.links, rename),
    roots: new Set([...canvas.roots].map(rename)),
    // What was asked for names others.
    expansions: new Map(
      [...canvas.expansions].map(([key, expansion]) => [
        rename(key),
        { ...expansion, returned: expansion.returned.map(rename), asked: {} },
      ]),
    ),
    hidden: new Set([...canvas.hidden].map(rename)),
    filter: narrow(canvas.filter, { text: '' }),
    pinned: new Map([...canvas.pinned].map(([key, place]) => [placeNow(key), place])),
    placed: new Map([...canvas.placed].map(([key, place]) => [placeNow(key), place])),
    folds: new Map(folds.map(([, fold]) => [fold.id, fold])),
    notes: new Map([...canvas.notes].map(([id, note]) => [id, { ...note, text: renameText(note.text, rename) }])),
    view: null,
  };
}

function renameLinks(links: Canvas['links'], rename: (key: string) => string): Canvas['links'] {
  const renamed = [...links.values()].map((link) => {
    const [source, target] = [rename(link.source), rename(link.target)];
    return { ...link, id: linkId(source, link.type, target), source, target };
  });
  return new Map(renamed.map((link) => [link.id, link]));
}
