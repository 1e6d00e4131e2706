import { readTable } from './address-words.ts';
import { countSyllables, isSyllable } from './pinyin.ts';

// Ways, as the English word that is kept.
const WAYS = readTable(`road: lu malu road rd
street: jie dajie street st str
avenue: dadao dd avenue ave av
highway: gonglu
lane: hutong nong`);
// Units of administration: they tell no two places apart, and are left out as often as not.
const DISTRICTS = new Set('qu shi shiqu xian sheng zhen cun xiang'.split(' '));
const PROVINCES_BEFORE_XIAN = new Set(['shanxi', 'shaanxi']);
// What stands behind its number, as the English marker that goes before it.
const MARKERS = readTable(`no: hao
building: haolou dong zhuang zuo
stair: danyuan
floor: lou ceng
unit: shi fang haofang fangjian`);
// Ends of names, as native texts are read: ...大厦, ...广场.
const KINDS = readTable(`building: dasha dalou
plaza: guangchang
market: shichang
garden: huayuan xiaoqu
box: xinxiang`);
const DIRECTIONS = readTable(`bei: north
nan: south
dong: east
xi: west
zhong: middle`);
const POINTS = new Set(DIRECTIONS.values());
const GLUED_NUMBER = /^(\d+[a-z]?)(hao|haolou|dong|zhuang|zuo|danyuan|lou|ceng|shi|fang|haofang)(.*)$/;
const GLUED_NAME = /^([a-z]{4,})(dadao|dajie|gonglu|lu|jie|shiqu|qu|shi|xian|sheng|zhen|cun)$/;
// House, building and room written as one: 5-3-302.
const CHAIN = /^(\d+)-(\d+)-(\d{3,4})$/;

/**
 * Reads the words of one part of a Chinese address in pinyin as the same address in Chinese characters is read: syllables
 * of a name in one word, ways and markers in English with the marker before its number, districts left out.
 */
export function readPinyin(part: readonly string[]): string[] {
  const reader = new PinyinReader(turnPoints(part.flatMap(unglue)));
  return reader.read();
}

/** `5hao` is two words, and so is `renminlu`, where at least two syllables of a name stand before the way. */
function unglue(word: string): string[] {
  const [, number = '', marker = '', rest = ''] = GLUED_NUMBER.exec(word) ?? [];
  if (number !== '') return [number, marker, ...(rest === '' ? [] : unglue(rest))];
  const [, name = '', end = ''] = GLUED_NAME.exec(word) ?? [];
  return countSyllables(name) >= 2 && countSyllables(word) >= 3 ? [name, end] : [word];
}

/** Writes a point of the compass behind the name of its road, in pinyin: `East Zhongshan Road` is Zhongshan Dong Lu. */
function turnPoints(words: readonly string[]): string[] {
  const turned = [...words];
  for (let at = 0; at < turned.length; at += 1) {
    const point = DIRECTIONS.get(turned[at] ?? '');
    if (point === undefined) continue;
    let end = at + 1;
    while (end < turned.length && isName(turned[end] ?? '')) end += 1;
    if (!isWay(turned[end])) continue;
    turned.splice(at, 1);
    turned.splice(end - 1, 0, point);
  }
  return turned;
}

class PinyinReader {
  readonly #words: readonly string[];
  readonly #out: string[] = [];
  /** The name that is being put together, and how many single syllables it came in; 0 where it came as one word. */
  #name = '';
  #spelled = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  read(): string[] {
    for (let at = 0; at < this.#words.length; at += 1) at += this.#take(at);
    this.#endName();
    return this.#out;
  }

  /** Takes the word at a place; says how many more it took. */
  #take(at: number): number {
    const word = this.#words[at] ?? '';
    const next = this.#words[at + 1];
    if (/^\d/.test(word) || (/^[a-z]$/.test(word) && next === 'zuo')) return this.#takeNumber(at);
    const [way, kind] = [WAYS.get(word), KINDS.get(word)];
    if (way !== undefined && this.#endsName(word, next)) return this.#put(way);
    if (DISTRICTS.has(word) && this.#endsName(word, next)) return this.#put();
    if (kind !== undefined) return this.#put(kind);
    if (isSyllable(word)) return this.#spell(word, next);
    if (!isName(word)) return this.#put(word);
    this.#endName();
    this.#name = word;
    return 0;
  }

  /** A number with the marker behind it, which then goes before it; a chain of three is house, building and room. */
  #takeNumber(at: number): number {
    const [number = '', first = '', second, third] = this.#words.slice(at, at + 4);
    const [, house, building, room] = CHAIN.exec(number) ?? [];
    if (house !== undefined) return this.#put('no', house, 'building', building ?? '', 'unit', room ?? '');
    const [marker, count] = first === 'hao' && second === 'lou' ? ['building', 2] : [MARKERS.get(first), 1];
    const follower = count === 2 ? third : second;
    const isFirm = first === 'hao' || first === 'danyuan';
    // "12 Dong Feng Lu": what goes on as a name is no marker.
    if (marker === undefined || (!isFirm && follower !== undefined && !/^\d/.test(follower))) return this.#put(number);
    this.#put(marker, number);
    return count;
  }

  /** Whether a word for a way or a district ends the name before it, or is a syllable of a longer name. */
  #endsName(word: string, next: string | undefined): boolean {
    if (this.#name === '') return false;
    if (word === 'xian' && PROVINCES_BEFORE_XIAN.has(this.#name)) return false;
    if (!isSyllable(word) || this.#spelled !== 1) return true;
    // "Nan Lu" is a road, "Shen Zhen" a town and "Lu Jia Zui" neither.
    return WAYS.has(word) && !isSyllable(next ?? '');
  }

  #spell(word: string, next: string | undefined): number {
    const isPoint = POINTS.has(word) && isWay(next);
    if (this.#spelled === 0 && !isPoint) this.#endName();
    // Xi'an is more often met than any Xian.
    if (this.#name === '' || this.#spelled > 0) this.#spelled += word === 'xian' ? 2 : 1;
    this.#name += word;
    return 0;
  }

  #put(...words: (string | undefined)[]): number {
    this.#endName();
    this.#out.push(...words.filter((word) => word !== undefined));
    return 0;
  }

  #endName(): void {
    if (this.#name !== '') this.#out.push(this.#name);
    this.#name = '';
    this.#spelled = 0;
  }
}

function isWay(word: string | undefined): boolean {
  return word !== undefined && WAYS.has(word);
}

function isName(word: string): boolean {
  return !isWay(word) && /^[a-z]+$/.test(word) && countSyllables(word) > 0;
}
