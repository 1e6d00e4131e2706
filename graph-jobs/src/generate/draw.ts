import { hashText, mixBits } from '@ringbreaker/cypher/domain';

/**
 * Random draws without a stream: each draw is a hash of the seed and a stable key, so that what one seller gets
 * depends on nothing but its own key, whatever is drawn before, after or beside it.
 * Mixing is the finaliser of MurmurHash3 (A. Appleby, public domain) over two 32-bit lanes.
 */
export class Draw {
  private constructor(
    private readonly high: number,
    private readonly low: number,
  ) {}

  /** The root of all draws of a seed. */
  static of(seed: number): Draw {
    return new Draw(mixBits(seed ^ 0x243f6a88), mixBits(Math.floor(seed / 2 ** 32) ^ 0x13198a2e)).at('seed').at(seed);
  }

  /** The draw that stands under a key of this one. */
  at(key: string | number): Draw {
    const [first, second] = typeof key === 'number' ? [key | 0, ~key] : hashKey(key);
    const high = mixBits(this.high ^ mixBits(first + 0x9e3779b9));
    return new Draw(high, mixBits(this.low ^ mixBits(second + 0x7f4a7c15) ^ Math.imul(high, 0x2545f491)));
  }

  isSame(other: Draw): boolean {
    return this.high === other.high && this.low === other.low;
  }

  /** In [0, 1), 53 bits. */
  uniform(): number {
    return ((this.high >>> 5) * 67108864 + (this.low >>> 6)) / 9007199254740992;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.uniform() * list.length)] as T;
  }

  /** An item by its weight; the weights need not sum to one. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let rest = this.uniform() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) if ((rest -= weightOf(item)) < 0) return item;
    return list[list.length - 1] as T;
  }

  /** Near the standard normal: a sum of four uniforms, which keeps the tails short. */
  normal(): number {
    let sum = -2;
    for (let i = 0; i < 4; i++) sum += this.at(i).uniform();
    return sum * Math.sqrt(3);
  }

  digits(count: number): string {
    let text = '';
    for (let block = 0; text.length < count; block++) {
      const size = Math.min(12, count - text.length);
      text += String(Math.floor(this.at(block).uniform() * 10 ** size)).padStart(size, '0');
    }
    return text;
  }

  hex(count: number): string {
    let text = '';
    for (let block = 0; text.length < count; block++) text += (this.at(block).high >>> 0).toString(16).padStart(8, '0');
    return text.slice(0, count);
  }

  /** An opaque code of letters and digits that are not mistaken for each other. */
  code(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += CODE_LETTERS[this.at(i).high >>> 27];
    return text;
  }
}

const CODE_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The value at `u` in [0, 1) of a Pareto law cut at both ends: many small, few large, none beyond `high`. */
export function heavyTail(u: number, { low, high, alpha }: { low: number; high: number; alpha: number }): number {
  const span = 1 - (low / high) ** alpha;
  return low / (1 - u * span) ** (1 / alpha);
}

// Short keys are few and come again for every seller, so each is hashed once.
const SHORT = 20;
const hashes = new Map<string, [number, number]>();

function hashKey(text: string): [number, number] {
  const known = hashes.get(text);
  if (known) return known;
  let second = 0x01000193 ^ text.length;
  for (let i = 0; i < text.length; i++) second = mixBits(second + Math.imul(text.charCodeAt(i), 0x9e3779b1));
  const pair: [number, number] = [hashText(text), second];
  if (text.length <= SHORT && hashes.size < 10_000) hashes.set(text, pair);
  return pair;
}
