import {
  entityKey,
  ENTITY_KINDS,
  entityKinds,
  type NodeKind,
  nodeKinds,
  VALUE_KINDS,
  valueKinds,
} from '@ringbreaker/cypher/domain';
import { renameText } from '../canvas/notes/canvas-note.ts';
import { mapNotes } from '../canvas/notes/url-notes.ts';
import { lookOf } from '../../graph/kinds.ts';
import { KEY_FIELDS, NOUNS, PLAIN_FACTS, PLAIN_FIELDS, SELLER_ID_FIELDS } from './plain-fields.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { renameInAlert, sayWithoutValue } from './sentences.ts';
import { t } from '../../words/words.ts';

/** What a source's row has in place of each cell. */
export const BLANK = '•••';

const KINDS = new Map<string, NodeKind>([
  ...entityKinds.map((kind): [string, NodeKind] => [ENTITY_KINDS[kind].prefix, kind]),
  ...valueKinds.flatMap((kind) =>
    VALUE_KINDS[kind].prefixes.map((prefix): [string, NodeKind] => [prefix.slice(0, -1), kind]),
  ),
]);
/** Ids that a run gave, and brands, which are nobody's name. */
const OPEN_KEY = /^(?:[a-z]{2}-[a-z0-9]{1,40}$|brand:|group:)/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const OPEN_KINDS: ReadonlySet<string> = new Set(['Brand', 'Racket', 'Group']);
const MARKED_KEY = /^[a-z]*:?~[0-9A-Z]{16}$/;

/** The kind that a key begins as; undefined for a text that is no key. */
const kindOfKey = (text: string): NodeKind | undefined => KINDS.get(/^([a-z]+):/.exec(text)?.[1] ?? '');

/** What is known of an answer beside its fields. */
export interface ConcealOptions {
  /** Words that are no data: what its schema can hold in places of choice. */
  words?: ReadonlySet<string>;
  /** Fields of this answer that may stay, too. */
  plain?: readonly string[];
  /** What concealed texts of this answer are called, by their fields. */
  nouns?: Readonly<Record<string, string>>;
}

/** Conceals an answer of the API: every text but in fields that may stay becomes a pseudonym, and rows of sources are blanked. */
export function conceal<T>(answer: T, names: Pseudonyms, options: ConcealOptions = {}): T {
  return new Concealing(names, options).value(answer, '', '') as T;
}

/** Whether a key is a pseudonym. */
export const isMarked = (key: string): boolean => MARKED_KEY.test(key);

/** What stands in for a key; ids that a run gave, and brands, stay. */
export function concealKey(names: Pseudonyms, key: string): string {
  return OPEN_KEY.test(key) || isMarked(key) ? key : names.keyFor(key);
}

/**
 * The name of a thing that is concealed; that of a brand or a group stays. A racket is known by its id alone: what people
 * call it may name somebody.
 */
export function concealName(
  names: Pseudonyms,
  { key, kind, name }: { key: string; kind: string; name: string },
): string {
  if (kind === 'Racket' && OPEN_KEY.test(key)) return key;
  const stays = name === '' || OPEN_KEY.test(name) || (OPEN_KINDS.has(kind) && !kindOfKey(name));
  return stays ? name : names.nameFor(nounOf(kind), key);
}

const nounOf = (kind: string): string =>
  (nodeKinds as readonly string[]).includes(kind) ? lookOf(kind as NodeKind).name : kind || 'Thing';

class Concealing {
  readonly names: Pseudonyms;
  readonly options: ConcealOptions;

  constructor(names: Pseudonyms, options: ConcealOptions) {
    this.names = names;
    this.options = options;
  }

  /** @param parent the field that holds the object in which the value stands */
  value(value: unknown, field: string, parent: string): unknown {
    if (typeof value === 'string') return this.text(value, field, parent);
    if (Array.isArray(value)) return value.map((entry) => this.value(entry, field, parent));
    if (value === null || typeof value !== 'object') return value;
    return field === 'row' ? blanked(value) : this.object(value as Record<string, unknown>, field);
  }

  object(object: Record<string, unknown>, parent: string): Record<string, unknown> {
    // A choice of a filter is what the list that it stands in is of.
    const fieldOf = (field: string) => (field === 'value' ? parent : field);
    const entries = Object.entries(object).map(([field, value]) => [field, this.value(value, fieldOf(field), parent)]);
    return { ...Object.fromEntries(entries), ...this.labels(object) };
  }

  /** The names of things stand beside their keys: in columns, or in one object. */
  labels(object: Record<string, unknown>): Record<string, unknown> {
    const { keys, kinds, labels } = object;
    if (Array.isArray(labels) && Array.isArray(keys))
      return { labels: labels.map((name, at) => this.name(keys[at], listed(kinds, at), name)) };
    if (isAlert(object)) return { says: this.alert(object['says']) };
    const { without, label } = object;
    if (typeof without === 'string' && typeof label === 'string') return { label: this.without(without, label) };
    const key = object['key'];
    const field = ['label', 'name'].find((one) => typeof object[one] === 'string');
    if (field === undefined || typeof key !== 'string') return {};
    return { [field]: this.name(key, object['kind'], object[field]) };
  }

  alert(says: string): string {
    const seller = (id: string) => this.names.nameFor(nounOf('Seller'), entityKey('Seller', id));
    return renameInAlert(says, seller) ?? this.names.textFor('Text', says);
  }

  without(key: string, says: string): string {
    return sayWithoutValue(says) ?? t`Without ${this.names.nameFor(nounOf(kindOfKey(key) ?? ''), key)}`;
  }

  name(key: unknown, kind: unknown, name: unknown): unknown {
    if (typeof name !== 'string') return name;
    const of = String(key);
    return concealName(this.names, { key: of, kind: String(kind ?? kindOfKey(of) ?? ''), name });
  }

  text(text: string, field: string, parent: string): string {
    const { words, plain = [], nouns } = this.options;
    if (text === '' || words?.has(text)) return text;
    // Of a row that one can guess, the hash tells whether the guess is right.
    if (field === 'rowSha256') return BLANK;
    if (kindOfKey(text) || OPEN_KEY.test(text)) return concealKey(this.names, text);
    // A window has ends as well as a link.
    if (KEY_FIELDS.has(field)) return DAY.test(text) ? text : concealKey(this.names, text);
    if (SELLER_ID_FIELDS.has(field)) return this.names.idFor('seller', text);
    if (field === 'state' || field === 'look') return mapAddress(text, (key) => concealKey(this.names, key));
    const plainFields = parent === 'facts' ? PLAIN_FACTS : PLAIN_FIELDS;
    if (plainFields.has(field) || plain.includes(field)) return text;
    return this.names.textFor(nouns?.[field] ?? NOUNS[field] ?? 'Text', text);
  }
}

/** Alerts say who is new, or came back. */
const isAlert = (object: Record<string, unknown>): object is { says: string } =>
  typeof object['says'] === 'string' && 'seller' in object && 'racketId' in object;

const listed = (list: unknown, at: number): unknown => (Array.isArray(list) ? list[at] : undefined);

function blanked(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? null : BLANK]));
}

/**
 * An address of the explorer, or what stands behind its `#`, with each key of its things and each text that is written on
 * the canvas replaced. A fold keeps the name
 * of a racket's or an operator's id alone, and that of a country: any other one may be that of a shop, and is made anew of what is in it.
 */
export function mapAddress(address: string, replace: (key: string) => string): string {
  const keysReplaced = address.replace(/(^|[#&])n=([^&]*)/, (_, before: string, keys: string) => {
    const replaced = keys.split(',').map((key) => encodeURIComponent(replace(decoded(key))));
    return `${before}n=${replaced.join(',')}`;
  });
  const notesReplaced = keysReplaced.replace(
    /(^|[#&])a=([^&]*)/,
    (_, before: string, notes: string) => `${before}a=${mapNotes(notes, (text) => renameText(text, replace))}`,
  );
  return notesReplaced.replace(/(^|[#&])f=([^&]*)/, (_, before: string, folds: string) => {
    const unnamed = folds.split(',').map((fold) => {
      const [level, name = '', ...ranges] = fold.split('/');
      return [level, NAMED_BY_ID.test(decoded(name)) ? name : '', ...ranges].join('/');
    });
    return `${before}f=${unnamed.join(',')}`;
  });
}

const NAMED_BY_ID = /^(?:(?:Racket rk|Operator op)-[a-z0-9]{1,40}|Country [A-Z]{2})$/;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is asked of the API, with each pseudonym told back. */
export function reveal<T>(asked: T, names: Pseudonyms): T {
  const back = (value: unknown): unknown => {
    if (typeof value === 'string') return names.textOf(value) ?? mapAddress(value, (key) => names.textOf(key) ?? key);
    if (Array.isArray(value)) return value.map(back);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, back(part)]));
  };
  return back(asked) as T;
}
