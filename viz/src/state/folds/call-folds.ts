import { counted } from '../../graph/words.ts';
import type { Canvas, CanvasNode } from '../canvas/canvas.ts';
import { countryName } from '../queue/queue-chips.ts';
import type { Called } from '../racket/called.ts';
import { whatCalled } from '../racket/racket-title.ts';
import { COUNTRY_FOLD } from './countries.ts';
import type { Fold } from './folds.ts';
import { kindsInWords } from './kinds-in-words.ts';
import { OPERATOR_FOLD, RACKET_FOLD } from './levels.ts';
import { VALUE_FOLD } from './shared-values.ts';
import { t } from '../../words/words.ts';

/** By what a racket is called: its name, else its made title, else its id. */
export function nameOfRacket(id: string, called: Called): string {
  const known = called.get(id);
  return known ? whatCalled(known) : t`Racket ${id}`;
}

type RacketsOn = (canvas: Pick<Canvas, 'nodes'>) => readonly string[];

/** The rackets of the things that count, in order; found once for each canvas. */
function racketsOf(counts: (thing: CanvasNode) => boolean): RacketsOn {
  const known = new WeakMap<Canvas['nodes'], readonly string[]>();
  return ({ nodes }) => {
    const before = known.get(nodes);
    if (before) return before;
    const ids = [...nodes.values()].flatMap((thing) => (counts(thing) ? (thing.racketId ?? []) : []));
    const found = [...new Set(ids)].sort();
    known.set(nodes, found);
    return found;
  };
}

/** The ids of the rackets that something of a canvas belongs to, in order. */
export const racketsOn = racketsOf(() => true);

/** Those of which a seller is on the canvas: a phone that a racket uses is no racket. */
export const racketsOfSellersOn = racketsOf(({ kind }) => kind === 'Seller');

/**
 * What a fold is called: that of a racket by the racket's name or title, that of an operator by its size and by what ties
 * it, that of a country by its name in the reader's language, that of a shared value by the value, any other by the name that it has. One that came without a
 * name is called after what is in it.
 */
export function nameOfFold({ name, level, members }: Fold, canvas: Canvas, called: Called): string {
  if (name.startsWith(RACKET_FOLD)) return nameOfRacket(name.slice(RACKET_FOLD.length), called);
  const country = COUNTRY_FOLD.exec(name)?.[1];
  if (country !== undefined) return countryName(country);
  const things = [...members].flatMap((key) => canvas.nodes.get(key) ?? []);
  if (name.startsWith(OPERATOR_FOLD)) return nameOfOperator(things, canvas);
  if (name.startsWith(VALUE_FOLD)) return nameOfValue(name.slice(VALUE_FOLD.length), canvas);
  if (name !== '') return name;
  const sellers = things.filter(({ kind }) => kind === 'Seller');
  return level === 'sellers' && sellers.length === 1 ? sellers[0]!.label : kindsInWords(things);
}

/** A value as it is written beside it; by its key where it is no longer on the canvas. */
const nameOfValue = (key: string, { nodes }: Canvas) => nodes.get(key)?.label ?? key;

/** An operator by its accounts and what more than one of them uses, as in "3 accounts by 2 phones, 1 address". */
function nameOfOperator(things: readonly CanvasNode[], { links }: Canvas): string {
  const accounts = new Set(things.flatMap(({ kind, key }) => (kind === 'Seller' ? [key] : [])));
  const users = new Map<string, Set<string>>();
  const note = (account: string, value: string) => {
    if (accounts.has(account) && !accounts.has(value)) users.set(value, (users.get(value) ?? new Set()).add(account));
  };
  for (const { source, target } of links.values()) {
    note(source, target);
    note(target, source);
  }
  const ties = things.filter(({ key, kind }) => kind !== 'Operator' && (users.get(key)?.size ?? 0) > 1);
  const size = accounts.size === 0 ? kindsInWords(things) : counted(accounts.size, 'account');
  return ties.length === 0 ? t`Operator of ${size}` : t`${size} by ${kindsInWords(ties)}`;
}

const known = new WeakMap<Canvas, { called: Called; canvas: Canvas }>();

/** A canvas whose folds are called as a reader is to see them; worked out once for each. */
export function callFolds(canvas: Canvas, called: Called): Canvas {
  if (canvas.folds.size === 0) return canvas;
  const before = known.get(canvas);
  if (before?.called === called) return before.canvas;
  const folds = new Map(
    [...canvas.folds].map(([id, fold]) => [id, { ...fold, name: nameOfFold(fold, canvas, called) }] as const),
  );
  const named = { ...canvas, folds };
  known.set(canvas, { called, canvas: named });
  return named;
}
