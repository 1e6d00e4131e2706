import type { Draw } from '../draw.ts';

/** A name as it is written in haste: the given name as its first letter, or a letter missing. */
export function carelessName(text: string, draw: Draw): string {
  const [given = '', ...rest] = text.split(' ');
  if (rest.length === 1 && draw.at('initial').chance(0.4)) return `${given.slice(0, 1)}. ${rest.join(' ')}`;
  return dropLetter(text, draw);
}

/** A street line as it is written in haste: the room left out, or a letter missing. */
export function carelessStreet(text: string, draw: Draw): string {
  const withoutRoom = text.replace(/^(?:Room|Shop|Office) \d+, | Apt \d+$|, sala \d+/, '');
  return withoutRoom !== text && draw.at('room').chance(0.4) ? withoutRoom : dropLetter(text, draw);
}

/** The text without one letter from inside its longest word; a word of five letters at most stays as it is. */
function dropLetter(text: string, draw: Draw): string {
  const longest = text.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < 6) return text;
  const at = text.indexOf(longest) + draw.at('letter').between(1, longest.length - 2);
  return text.slice(0, at) + text.slice(at + 1);
}
