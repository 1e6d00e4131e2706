import { describe, expect, it } from 'vitest';
import { fold } from '../../folds/folds.ts';
import { readSaved, writeSaved } from '../autosave.ts';
import { type Canvas, hide, narrowTo, pin } from '../canvas.ts';
import { notesOf } from '../notes/canvas-note.ts';
import { beginWith, doStep, stepsOf, undo } from './history.ts';
import { renameHistory } from './rename-history.ts';
import { canvasNode, canvasOf } from '../test-canvas.ts';

const NAMES = ['Bazaar of Ada', 'Ada Trade', '+41 79 471 14 71'];
const KEYS = ['seller:ada/1', 'seller:ada/2', 'tel:+41794711471'];
const first: Canvas = {
  ...canvasOf(
    KEYS.map((key, place) => canvasNode(key, { label: NAMES[place]! })),
    ['seller:ada/1 tel:+41794711471', 'seller:ada/2 tel:+41794711471'],
  ),
  roots: new Set(KEYS),
  expansions: new Map([
    [KEYS[2]!, { returned: KEYS.slice(0, 2), asked: { connecting: [KEYS[0]!] }, shown: 2, total: 2, partial: false }],
  ]),
  placed: new Map([[KEYS[0]!, { x: 1, y: 1 }]]),
  notes: notesOf([{ text: 'Ada keeps the depot', x: 1, y: 2 }]),
};
const history = [
  ['Hide Ada Trade', (canvas: Canvas) => hide(canvas, [KEYS[1]!])] as const,
  ['Only “Ada”', (canvas: Canvas) => narrowTo(canvas, { text: 'Ada' })] as const,
  ['Fold Ada', (canvas: Canvas) => fold(canvas, [{ name: 'Ada', members: KEYS.slice(0, 2) }])] as const,
  [
    'Pin Ada',
    (canvas: Canvas) => pin(canvas, new Map([...canvas.folds.keys()].map((id) => [id, { x: 3, y: 4 }]))),
  ] as const,
].reduce((done, [name, produce]) => doStep(done, name, produce), beginWith('Ada', first));

const rename = (key: string) => `${key.split(':')[0]}:~${KEYS.indexOf(key)}`;
const renamed = renameHistory(undo(history), rename);

describe('a history whose things have other keys', () => {
  it('has as many steps, and stands at the same one', () => {
    expect(stepsOf(renamed).map(({ name }) => name)).toEqual(['Step 1', 'Step 2', 'Step 3', 'Step 4', 'Step 5']);
    expect([renamed.past.length, renamed.future.length]).toEqual([3, 1]);
  });

  // Seen red: with the names of steps, with the name of a fold, with the text of a filter, with a note of the canvas, and with what an expand asked for.
  it('holds no name and no key of before, anywhere', () => {
    const places = new Map([[rename(KEYS[0]!), { x: 0, y: 0 }]]);
    const text = writeSaved({ runSeq: null, savedAt: '2026-01-01T00:00:00.000Z', history: renamed, places });
    expect(text).not.toMatch(/ada|4711|471 14/i);
    expect(readSaved(text)!.history.past).toHaveLength(3);
  });

  it('says of each thing what it said before', () => {
    const [before, after] = [stepsOf(undo(history)), stepsOf(renamed)];
    for (const [place, { canvas }] of after.entries()) {
      const old = before[place]!.canvas;
      expect([...canvas.nodes.keys()]).toEqual([...old.nodes.keys()].map(rename));
      expect([...canvas.links.values()].map(({ source, target }) => [source, target])).toEqual(
        [...old.links.values()].map(({ source, target }) => [rename(source), rename(target)]),
      );
      expect([...canvas.hidden]).toEqual([...old.hidden].map(rename));
      expect([...canvas.folds.values()].map(({ members }) => [...members])).toEqual(
        [...old.folds.values()].map(({ members }) => [...members].map(rename)),
      );
    }
    const last = after.at(-1)!.canvas;
    expect([...last.pinned.keys()]).toEqual([...last.folds.keys()]);
  });
});
