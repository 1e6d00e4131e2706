import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Canvas } from '../canvas.ts';
import { addRoots, hide, pin, remove, showAll, toggleKind } from '../canvas.ts';
import { collapse, expand } from '../expansion.ts';
import type { History } from './history.ts';
import { readSaved, writeSaved } from '../autosave.ts';
import { columnsOf } from '../test-canvas.ts';
import { callView, doStep, goOn, jumpTo, MAX_STEPS, redo, START, stepsOf, undo } from './history.ts';

const KEYS = ['s1', 's2', 's3', 's4', 'tel:1', 'tel:2'];
const key = fc.constantFrom(...KEYS);
/** Things in a chain. */
const columns = (keys: string[]) =>
  columnsOf(
    keys,
    keys.slice(1).map((next, before) => [keys[before]!, next]),
  );
const extent = { explored: 1, returned: 1, total: 1, partial: false, narrowBy: [] };

/** Any command that a person can give, as the producer that it runs. */
const command: fc.Arbitrary<(canvas: Canvas) => Canvas> = fc.oneof(
  fc.uniqueArray(key, { minLength: 1 }).map((keys) => (canvas: Canvas) => addRoots(canvas, columns(keys))),
  fc.tuple(key, fc.uniqueArray(key, { minLength: 1 })).map(
    ([from, keys]) =>
      (canvas: Canvas) =>
        expand(canvas, from, { graph: columns([from, ...keys.filter((name) => name !== from)]), extent }),
  ),
  key.map((name) => (canvas: Canvas) => collapse(canvas, name)),
  key.map((name) => (canvas: Canvas) => hide(canvas, [name])),
  key.map((name) => (canvas: Canvas) => remove(canvas, [name])),
  key.map((name) => (canvas: Canvas) => pin(canvas, new Map([[name, { x: 1, y: 2 }]]))),
  fc.constant((canvas: Canvas) => toggleKind(canvas, 'Phone')),
  fc.constant(showAll),
);

const doAll = (commands: ((canvas: Canvas) => Canvas)[]): History =>
  commands.reduce((history, produce, i) => doStep(history, `step ${i}`, produce), START);
const times = (count: number, history: History, move: (history: History) => History) =>
  Array.from({ length: count }).reduce<History>((moved) => move(moved), history);

describe('history', () => {
  it('undoes everything and does it all again to the same canvases', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const done = doAll(commands);
        const count = done.past.length;
        const undone = times(count, done, undo);
        expect(undone.present).toEqual(START.present);
        expect(times(count, undone, redo)).toEqual(done);
      }),
    );
  });

  it('reaches any step by a jump, as by single moves', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 20 }), fc.nat(), (commands, pick) => {
        const done = doAll(commands);
        const index = pick % stepsOf(done).length;
        expect(jumpTo(done, index)).toEqual(times(done.past.length - index, done, undo));
      }),
    );
  });

  it('never leaves a link, a pin or an expansion of what is not there', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const { canvas } = doAll(commands).present;
        for (const { source, target } of canvas.links.values()) {
          expect(canvas.nodes.has(source) && canvas.nodes.has(target)).toBe(true);
        }
        for (const name of [...canvas.pinned.keys(), ...canvas.roots, ...canvas.hidden, ...canvas.expansions.keys()]) {
          expect(canvas.nodes.has(name)).toBe(true);
        }
      }),
    );
  });

  it('keeps a hundred steps and forgets the oldest', () => {
    const toggles = Array.from({ length: MAX_STEPS + 20 }, () => (canvas: Canvas) => toggleKind(canvas, 'Phone'));
    expect(doAll(toggles).past).toHaveLength(MAX_STEPS);
  });

  it('knows which view each step is: what is kept is its steps too, and what stood before it opened is not', () => {
    const [one, kept, other] = ['one', 'one', 'other'].map((id, i) => ({ id, name: id, version: i + 1 }));
    const hideIt = (canvas: Canvas) => hide(canvas, ['s1']);
    const before = doAll([(canvas) => addRoots(canvas, columns(['s1', 's2']))]);
    const opened = doStep(before, 'open', (canvas) => ({ ...canvas, view: one! }));
    const changed = undo(doStep(doStep(opened, 'hide', hideIt), 'show', showAll));
    const views = (history: History) => stepsOf(history).map(({ canvas }) => canvas.view);
    expect(views(changed)).toEqual([null, null, one, one, one]);
    expect(views(callView(changed, kept!))).toEqual([null, null, kept, kept, kept]);
    const elsewhere = undo(doStep(changed, 'open', (canvas) => ({ ...canvas, view: other! })));
    expect(views(callView(elsewhere, kept!))).toEqual([null, null, kept, kept, other]);
  });

  it('makes one step of those that follow each other and join', () => {
    const toggle = (canvas: Canvas) => toggleKind(canvas, 'Phone');
    const moves = (from: History, ...joins: string[]) => joins.reduce((at, by) => doStep(at, by, toggle, by), from);
    expect(stepsOf(moves(START, 'a', 'a', 'a', 'b', 'a')).map(({ name }) => name)).toEqual([
      START.present.name,
      'a',
      'b',
      'a',
    ]);
    expect(undo(moves(START, 'a', 'a')).present).toEqual(START.present);
    expect(moves(undo(moves(START, 'a')), 'a').past).toEqual([START.present]);
  });

  it('is no step when nothing changed, and a new step forgets what was undone', () => {
    const done = doAll([(canvas) => addRoots(canvas, columns(['s1']))]);
    expect(doStep(done, 'nothing', (canvas) => canvas)).toBe(done);
    expect(doStep(undo(done), 'other', showAll).future).toEqual([]);
  });

  it('is kept as text and comes back the same, done and undone steps alike', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), fc.nat(), (commands, pick) => {
        const all = doAll(commands);
        const done = jumpTo(all, pick % stepsOf(all).length);
        const text = writeSaved({ runSeq: 1, savedAt: '2025-03-01T10:00:00Z', history: done, places: new Map() });
        const back = readSaved(text)!.history;
        expect(stepsOf(back).map(({ name }) => name)).toEqual(stepsOf(done).map(({ name }) => name));
        expect(stepsOf(back).map(({ canvas }) => canvas)).toEqual(stepsOf(done).map(({ canvas }) => canvas));
      }),
    );
  });

  it('goes on where an address holds what was kept, and is a step more where it holds less', () => {
    const kept = doAll([(canvas) => addRoots(canvas, columns(['s1', 's2'])), (canvas) => hide(canvas, ['s1'])]);
    const whole = showAll(kept.present.canvas);
    expect(goOn(kept, 'Restored', whole)).toEqual({ ...kept, present: { ...kept.present, canvas: whole } });
    const less = remove(kept.present.canvas, ['s1']);
    expect(undo(goOn(kept, 'Restored', less)).present).toEqual(kept.present);
  });

  it('costs what its steps changed, kept as in the browser', () => {
    const keys = Array.from({ length: 500 }, (_, i) => `s${i}`);
    const first = doStep(START, 'all', (canvas) => addRoots(canvas, columns(keys)));
    const steps = Array.from({ length: 30 }, (_, i) => (canvas: Canvas) => hide(canvas, [`s${i}`]));
    const done = steps.reduce((history, produce) => doStep(history, 'hide', produce), first);
    const size = (history: History) =>
      writeSaved({ runSeq: 1, savedAt: '2025-03-01T10:00:00Z', history, places: new Map() }).length;
    expect(size(done)).toBeLessThan(1.2 * size(first));
    const back = readSaved(
      writeSaved({ runSeq: 1, savedAt: '2025-03-01T10:00:00Z', history: done, places: new Map() }),
    )!.history;
    expect(back.past.at(-1)!.canvas.nodes).toBe(back.present.canvas.nodes);
  });
});
