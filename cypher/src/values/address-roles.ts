// What a marker gives to the number beside it; `no` only says that a number follows.
const ROLE: Record<string, string> = { unit: 'u', building: 'b', floor: 'f', stair: 's', box: 'x', no: '' };
const ORDER = 'ubsfx';
// Words that name a thing smaller than a town.
const PLACES = new Set(
  `street road avenue boulevard drive lane court square terrace highway parkway circle crescent close alley plaza market
  industrial estate building unit floor box embankment sokak cadde bulvar mahalle rua avenida travessa praca alameda rodovia
  estrada largo calle paseo carretera carrera camino via viale piazza corso strada vicolo rue chemin route impasse strasse
  platz allee weg gasse straat laan plein gracht ulica aleja ro gil jalan soi broadway warehouse mall arcade quay wharf`.split(
    /\s+/,
  ),
);
const VALUE = /\d|^[a-z]$/;

/** An address taken apart: marked numbers by role, other numbers as they came, other words as they came. */
export interface AddressRoles {
  readonly roles: readonly string[];
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  /** Whether it says more than a town: a number, or a word for a street or a building. */
  readonly isPlace: boolean;
}

/** Gives each number of an address (kept words, part by part) the role of the marker beside it: `unit 5`, `3 floor`. */
export function readRoles(parts: readonly (readonly string[])[]): AddressRoles {
  const roles: string[] = [];
  const numbers: string[] = [];
  const words: string[] = [];
  for (const part of parts) readPart([...part], { roles, numbers, words });
  roles.sort((one, other) => ORDER.indexOf(one[0] ?? '') - ORDER.indexOf(other[0] ?? '') || (one < other ? -1 : 1));
  const named = words.some((word) => PLACES.has(word));
  const isPlace = named || roles.length > 1 || (roles.length + numbers.length > 0 && isNumberOf(words, numbers));
  return { roles, numbers, words, isPlace };
}

/** Whether numbers beside words make a place: a long number beside a town's name alone is a postcode. */
function isNumberOf(words: readonly string[], numbers: readonly string[]): boolean {
  if (!words.some((word) => /[a-z]{2}/.test(word))) return false;
  return !(numbers.length === 1 && words.length <= 3 && /^\d{4,}/.test(numbers[0] ?? ''));
}

interface Sorted {
  readonly roles: string[];
  readonly numbers: string[];
  readonly words: string[];
}

function readPart(words: string[], sorted: Sorted): void {
  // A number stands in `numbers` by where it was, so that a marker behind it can still take it.
  let before: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const role = Object.hasOwn(ROLE, word) ? ROLE[word] : undefined;
    if (role === undefined) {
      before = /\d/.test(word) ? word : undefined;
      (before === undefined ? sorted.words : sorted.numbers).push(word);
      continue;
    }
    const value = valueAt(words, at + 1);
    if (value !== undefined) at += value.length;
    else if (before !== undefined && role !== '' && role !== 'x') sorted.numbers.pop();
    const taken = value?.join('') ?? (role === 'x' || role === '' ? undefined : before);
    before = undefined;
    if (taken === undefined) keepMarker(word, sorted);
    else if (role === '') sorted.numbers.push(taken);
    else sorted.roles.push(role + taken);
  }
}

/** The number that follows a marker: one word, or a letter and a number side by side (`B 12`). */
function valueAt(words: readonly string[], at: number): string[] | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || !VALUE.test(first)) return undefined;
  const paired = second !== undefined && /^[a-z]$/.test(first) && /^\d+$/.test(second);
  return paired ? [first, second] : [first];
}

function keepMarker(word: string, { words }: Sorted): void {
  if (word === 'building' || word === 'box') words.push(word);
}
