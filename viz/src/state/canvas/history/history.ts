import type { Canvas, OpenedView } from '../canvas.ts';
import { EMPTY_CANVAS } from '../canvas.ts';
import { t } from '../../../words/words.ts';

export const MAX_STEPS = 100;

/** A named step and the canvas that it led to. */
export interface Step {
  name: string;
  canvas: Canvas;
  /** Steps that follow each other and bear the same name here are one: a window that is moved by keys, move after move. */
  joins?: string | undefined;
}

/** Steps done and undone around the present one; canvases share what did not change, so a step costs what it changed. */
export interface History {
  past: readonly Step[];
  present: Step;
  future: readonly Step[];
}

export const START: History = { past: [], present: { name: t`Empty canvas`, canvas: EMPTY_CANVAS }, future: [] };

/** Does a step: what was undone is forgotten, and past 100 steps the oldest. A step that changes nothing is none. */
export function doStep(history: History, name: string, produce: (canvas: Canvas) => Canvas, joins?: string): History {
  const canvas = produce(history.present.canvas);
  if (canvas === history.present.canvas) return history;
  const follows = joins !== undefined && joins === history.present.joins;
  const past = follows ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: { name, canvas, joins }, future: [] };
}

/** Changes the present canvas without a step. */
export function amend({ past, present, future }: History, produce: (canvas: Canvas) => Canvas): History {
  return { past, present: { ...present, canvas: produce(present.canvas) }, future };
}

/**
 * Says which view the present canvas is, without a step. The steps around it that were of the same view go along: who takes
 * a step back still works on what they have just kept.
 */
export function callView(history: History, view: OpenedView | null): History {
  const was = history.present.canvas.view?.id;
  const goesAlong = ({ canvas }: Step) => canvas.view?.id === was;
  const call = (step: Step): Step => ({ ...step, canvas: { ...step.canvas, view } });
  const first = history.past.findLastIndex((step) => !goesAlong(step)) + 1;
  const after = history.future.findIndex((step) => !goesAlong(step));
  const last = after === -1 ? history.future.length : after;
  return {
    past: [...history.past.slice(0, first), ...history.past.slice(first).map(call)],
    present: call(history.present),
    future: [...history.future.slice(0, last).map(call), ...history.future.slice(last)],
  };
}

/** Goes one step back; the step stays redo-able. */
export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

/** Goes one step forward again. */
export function redo(history: History): History {
  const next = history.future[0];
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future: history.future.slice(1) };
}

/** All steps in order, undone ones last. */
export function stepsOf(history: History): Step[] {
  return [...history.past, history.present, ...history.future];
}

/** Goes to the step at a place of `stepsOf`; a place outside changes nothing. */
export function jumpTo(history: History, index: number): History {
  const steps = stepsOf(history);
  const present = steps[index];
  if (!present) return history;
  return { past: steps.slice(0, index), present, future: steps.slice(index + 1) };
}

/**
 * Goes on with a kept history at a canvas of its things that an address holds. Where all of them are there the last step
 * led to it; else it is a step more.
 */
export function goOn(kept: History, name: string, canvas: Canvas): History {
  if (canvas.nodes.size === kept.present.canvas.nodes.size) return { ...kept, present: { ...kept.present, canvas } };
  return { past: [...kept.past, kept.present].slice(-MAX_STEPS), present: { name, canvas }, future: [] };
}

/** A history that begins with a canvas. */
export const beginWith = (name: string, canvas: Canvas): History => ({
  past: [],
  present: { name, canvas },
  future: [],
});
