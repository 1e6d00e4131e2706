import type { ValueKind } from '../domain/kinds.ts';
import { tidy } from './tidy.ts';
import { whyPlaceholder } from './placeholder.ts';

/** A text that is a value: its key, how to show it, and what was noticed while reading it. */
export interface CleanedValue {
  readonly ok: true;
  readonly label: ValueKind;
  readonly key: string;
  readonly display: string;
  /** The country code that was needed to read the text. */
  readonly hint?: string;
  readonly note?: string;
  readonly facts?: Record<string, string | number>;
}

/** A text that says nothing of anybody: kept as text, counted, and it links nobody. */
export interface RefusedValue {
  readonly ok: false;
  readonly placeholder: true;
  readonly reason: string;
}

export type CleanOutcome = CleanedValue | RefusedValue;

/** Says that a text is no value, with the reason in words (never the text itself). */
export function refuse(reason: string): RefusedValue {
  return { ok: false, placeholder: true, reason };
}

/** Tidies a text and reads it with `read`, unless it is empty, over-long or a placeholder. */
export function readWhenSaid(value: string, read: (text: string) => CleanOutcome): CleanOutcome {
  const text = tidy(value);
  const reason = whyPlaceholder(text);
  return reason === undefined ? read(text) : refuse(reason);
}

/** The outcome with a remark added, where it is a value and has no remark of its own. */
export function withNote(outcome: CleanOutcome, note: string): CleanOutcome {
  return outcome.ok && outcome.note === undefined ? { ...outcome, note } : outcome;
}
