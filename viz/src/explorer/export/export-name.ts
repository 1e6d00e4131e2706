import { counted } from '../../graph/words.ts';
import type { Canvas, CanvasNode } from '../../state/canvas/canvas.ts';
import { sayWindow } from '../../state/time/time-words.ts';
import { listed, t } from '../../words/words.ts';

/** The run that a picture shows; `asOf` is an ISO date and time, null while it is not known. */
export interface ExportRun {
  seq: number;
  asOf: string | null;
}

/** The one racket that all of the canvas with a racket belongs to, or null. */
export function racketOf(canvas: Canvas): string | null {
  const rackets = new Set([...canvas.nodes.values()].flatMap(({ racketId }) => racketId ?? []));
  return rackets.size === 1 ? [...rackets][0]! : null;
}

/** What an export may be called; a racket's name is kept while most of what is shown came with its picture. */
export interface ExportSubject {
  racket: string | null;
  /** Things on the canvas that the racket's picture did not bring. */
  added: number;
  /** Whether more of that picture is left out than is shown. */
  isPart: boolean;
}

/** Tells whether a canvas may bear a racket's name, given the keys of that racket's picture (null: not known). */
export function subjectOf(canvas: Canvas, picture: readonly string[] | null): ExportSubject {
  const racket = racketOf(canvas);
  const none = { racket: null, added: 0, isPart: false };
  if (!racket || !picture) return none;
  const brought = new Set(picture);
  const added = [...canvas.nodes.keys()].filter((key) => !brought.has(key)).length;
  const brings = canvas.nodes.size - added;
  return added > brings ? none : { racket, added, isPart: brings * 2 < picture.length };
}

/** The racket that a table is of: that of each seller in it, where it is the same. */
function racketOfTable(things: readonly CanvasNode[]): string | null {
  const rackets = new Set(things.filter(({ kind }) => kind === 'Seller').map(({ racketId }) => racketId));
  return rackets.size === 1 ? [...rackets][0]! : null;
}

/** As of an export, with which table it is: `racket-<id>_run-<n>_<day>_selection`. */
export function tableName(table: string, things: readonly CanvasNode[], run: number, day: string): string {
  const subject = { racket: racketOfTable(things), added: 0, isPart: false };
  return `${exportName(subject, { seq: run, asOf: null }, day)}_${table}`;
}

/**
 * `racket-<id>_run-<n>_<day>` when the canvas shows one racket and nothing else, with `_part` behind the id when it shows
 * the lesser half of it, otherwise `canvas_run-<n>_<day>`.
 */
export function exportName({ racket, added, isPart }: ExportSubject, run: ExportRun, day: string): string {
  const subject = racket && added === 0 ? `racket-${racket}${isPart ? '_part' : ''}` : 'canvas';
  return `${subject}_run-${run.seq}_${day}`;
}

/** The line under an exported picture: what it shows, how much, of which run, and that it is a lead. */
export function exportCaption(
  { racket, added, isPart }: ExportSubject,
  canvas: Canvas,
  { seq, asOf }: ExportRun,
): string {
  const more = added > 0 ? t` and ${added} added by hand` : '';
  const whole = racket ? t`Suspected racket ${racket}${more}` : t`Canvas`;
  const what = isPart ? t`Part of: ${whole}` : whole;
  const folds = canvas.folds.size > 0 ? [counted(canvas.folds.size, 'fold')] : [];
  const size = listed([counted(canvas.nodes.size, 'thing'), counted(canvas.links.size, 'link'), ...folds]);
  const run = t`Ringbreaker run ${seq}${asOf ? t`, as of ${asOf.slice(0, 10)}` : ''}`;
  const time = canvas.time ? ` · ${sayWindow(canvas.time.shown)}` : '';
  return t`${what} · ${size}${time} · ${run} · a lead to check, not a finding`;
}
