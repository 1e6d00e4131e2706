/** Who uses which value: pair i says that seller `sellerIndex[i]` uses value `valueIndex[i]`. */
export interface ValuePairs {
  sellers: readonly string[];
  values: number;
  sellerIndex: Int32Array;
  valueIndex: Int32Array;
}

/** The pairs sorted by value, each once: the users of value v stand from `starts[v]` up to `starts[v + 1]`. */
export interface ValueUsers {
  starts: Int32Array;
  users: Int32Array;
}

/** Groups the pairs by value; a seller that uses a value twice counts once. */
export function groupByValue({ sellers, values, sellerIndex, valueIndex }: ValuePairs): ValueUsers {
  const starts = new Int32Array(values + 1);
  for (const value of valueIndex) starts[value + 1] = (starts[value + 1] as number) + 1;
  for (let v = 0; v < values; v++) starts[v + 1] = (starts[v + 1] as number) + (starts[v] as number);
  const raw = new Int32Array(valueIndex.length);
  const next = starts.slice();
  for (let i = 0; i < valueIndex.length; i++) {
    const value = valueIndex[i] as number;
    const place = next[value] as number;
    raw[place] = sellerIndex[i] as number;
    next[value] = place + 1;
  }
  return dropRepeats({ starts, users: raw }, sellers.length);
}

function dropRepeats({ starts, users }: ValueUsers, sellers: number): ValueUsers {
  const lastValueOf = new Int32Array(sellers).fill(-1);
  const kept = new Int32Array(users.length);
  const keptStarts = new Int32Array(starts.length);
  let size = 0;
  for (let v = 0; v + 1 < starts.length; v++) {
    for (let i = starts[v] as number; i < (starts[v + 1] as number); i++) {
      const user = users[i] as number;
      if (lastValueOf[user] === v) continue;
      lastValueOf[user] = v;
      kept[size++] = user;
    }
    keptStarts[v + 1] = size;
  }
  return { starts: keptStarts, users: kept.slice(0, size) };
}

/** Collects pairs while tables or links are read. */
export class ValuePairCollector {
  private readonly sellers = new Map<string, number>();
  private readonly values = new Map<string, number>();
  private readonly pairs: number[] = [];

  /** Says that a seller uses a value; an empty value is none. */
  add(sellerId: string, value: string): void {
    if (value !== '') this.pairs.push(numberOf(this.sellers, sellerId), numberOf(this.values, value));
  }

  finish(): ValuePairs {
    const size = this.pairs.length >> 1;
    const [sellerIndex, valueIndex] = [new Int32Array(size), new Int32Array(size)];
    for (let i = 0; i < size; i++) {
      sellerIndex[i] = this.pairs[2 * i] as number;
      valueIndex[i] = this.pairs[2 * i + 1] as number;
    }
    return { sellers: [...this.sellers.keys()], values: this.values.size, sellerIndex, valueIndex };
  }
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}
