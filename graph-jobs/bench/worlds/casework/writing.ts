import type { Draw } from '#jobs/generate/draw';
import type { Settings } from './settings.ts';
import { dialOf, type Kind, type Value } from './values.ts';

const groups = (text: string, size: number, join: string) =>
  text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(join) ?? text;
const local = (value: Value) => value.text.slice(1 + dialOf(value.country).length);

type Way = (value: Value) => string;

const swapped: Way = ({ text }) => text.split(' ').reverse().join(' ');
const shortened: Way = ({ text }) =>
  text
    .replace('Road', 'Rd.')
    .replace('Street', 'St.')
    .replace('Avenue', 'Ave.')
    .replace('District', 'Dist.')
    .replace('strasse', 'str.')
    .replace('No. ', '');
const upper: Way = ({ text }) => text.toUpperCase();

const PLACES: readonly Way[] = [
  shortened,
  upper,
  ({ text }) => text.replace('Unit ', '#'),
  ({ text }) => text.replaceAll(',', ''),
];

/** How else a value is written by one investigator or another. */
const WAYS: Readonly<Record<Kind, readonly Way[]>> = {
  phone: [
    local,
    (value) => groups(local(value), 4, ' '),
    (value) => `00${dialOf(value.country)} ${local(value)}`,
    (value) => `+${dialOf(value.country)} ${groups(local(value), 3, '-')}`,
  ],
  email: [upper, ({ text }) => text.charAt(0).toUpperCase() + text.slice(1)],
  handle: [upper, ({ text }) => `@${text}`],
  device: [upper],
  ip: [],
  image: [],
  payee: [({ text }) => groups(text, 4, ' '), ({ text }) => text.toLowerCase()],
  address: PLACES,
  origin: PLACES,
  sender: [upper, swapped],
};

const NEVER_MISTYPED: ReadonlySet<Kind> = new Set(['image', 'device', 'ip']);

/** A value as it stands in the file: as it is, or in another way, another script, with a typing error. */
export function written(kind: Kind, value: Value, draw: Draw, { written: ways }: Settings): string {
  if (value.native && draw.at('native').chance(ways.native)) return value.native;
  if (draw.at('typo').chance(ways.typo) && !NEVER_MISTYPED.has(kind)) return mistyped(value.text, draw.at('error'));
  const others = WAYS[kind];
  if (others.length === 0 || !draw.at('otherwise').chance(ways.otherwise)) return value.text;
  return draw.at('way').pick(others)(value);
}

/** The holder of a payment account as the check-out shows it. */
export function writtenHolder(value: Value, draw: Draw, { written: ways }: Settings): string | null {
  if (!value.holder) return null;
  const { latin, native } = value.holder;
  if (native && draw.at('native').chance(ways.native * 2)) return native;
  return draw.at('otherwise').chance(ways.otherwise) ? latin.toUpperCase() : latin;
}

function mistyped(text: string, draw: Draw): string {
  const at = draw.between(Math.min(3, text.length - 2), text.length - 2);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
