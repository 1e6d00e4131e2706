import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parts the tables of a folder into two, the second with the tables that are named. */
export function splitFolder(all: string, work: string, apart: readonly string[]): { values: string; goods: string } {
  const [values, goods] = [join(work, 'values'), join(work, 'goods')];
  mkdirSync(values);
  mkdirSync(goods);
  for (const name of readdirSync(all)) {
    const folder = apart.includes(name.replace('.csv', '')) ? goods : values;
    renameSync(join(all, name), join(folder, name));
  }
  return { values, goods };
}

/** Copies a folder with the lines of each table in another order, by a seed; made cells have no line breaks. */
export function shuffleFolder(from: string, to: string, seed: number): string {
  mkdirSync(to);
  let state = seed;
  const draw = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  for (const name of readdirSync(from)) {
    const [header = '', ...lines] = readFileSync(join(from, name), 'utf8').trimEnd().split('\n');
    for (let at = lines.length - 1; at > 0; at -= 1) {
      const other = draw(at + 1);
      [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
    }
    writeFileSync(join(to, name), `${[header, ...lines].join('\n')}\n`);
  }
  return to;
}
