import { readFileSync, writeFileSync } from 'node:fs';
import type { LinkList } from '#jobs/detect/communities/community-graph';

/** Writes links so that every contestant reads the same: first the number of nodes, then all pairs, as 32-bit integers. */
export function writeLinks(path: string, { size, sources, targets }: LinkList): void {
  const numbers = new Int32Array(1 + 2 * sources.length);
  numbers[0] = size;
  for (let link = 0; link < sources.length; link++) {
    numbers[1 + 2 * link] = sources[link]!;
    numbers[2 + 2 * link] = targets[link]!;
  }
  writeFileSync(path, numbers);
}

/** Reads what `writeLinks` wrote. */
export function readLinks(path: string): LinkList {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const count = (numbers.length - 1) / 2;
  const [sources, targets] = [new Int32Array(count), new Int32Array(count)];
  for (let link = 0; link < count; link++) {
    sources[link] = numbers[1 + 2 * link]!;
    targets[link] = numbers[2 + 2 * link]!;
  }
  return { size: numbers[0]!, sources, targets };
}
