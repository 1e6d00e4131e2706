import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolders } from '@ringbreaker/cypher';

/** How many of five hundred rows that are held back come from each table. */
const SHARES = { contacts: 0.6, addresses: 0.2, payment_accounts: 0.2 };
const OWNERS = { seller: 'sellers', store: 'stores', party: 'parties' };

interface Lines {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * Takes so many rows, evenly from everywhere, out of the tables of a folder, and writes them into another together with the
 * rows of their owners, which stay where they are too. Made cells have no line breaks.
 */
export function holdLittleBack(folder: string, little: string, rows = 500): string {
  mkdirSync(little);
  const owners = new Set<string>();
  for (const [name, share] of Object.entries(SHARES)) {
    const { header, lines } = read(folder, name);
    const count = Math.round(rows * share);
    const every = Math.max(1, Math.floor(lines.length / count));
    const isHeld = (at: number) => at % every === 0 && at / every < count;
    const held = lines.filter((_, at) => isHeld(at));
    for (const line of held) owners.add(ownerOf(line));
    write(folder, name, { header, lines: lines.filter((_, at) => !isHeld(at)) });
    write(little, name, { header, lines: held });
  }
  for (const [kind, name] of Object.entries(OWNERS)) {
    const { header, lines } = read(folder, name);
    const theirs = lines.filter((line) => owners.has(`${kind},${line.split(',', 1)[0]}`));
    if (theirs.length > 0) write(little, name, { header, lines: theirs });
  }
  return little;
}

/** How many rows an archive holds, as its manifests say. */
export function rowsInArchive(archive: string): number {
  return archiveFolders(archive)
    .map(
      (name) => JSON.parse(readFileSync(join(archive, name, 'manifest.json'), 'utf8')) as { files: { rows: number }[] },
    )
    .flatMap(({ files }) => files)
    .reduce((sum, { rows }) => sum + rows, 0);
}

/** Kind and id of a row's owner: its first two cells. */
function ownerOf(line: string): string {
  return line.split(',', 2).join(',');
}

function read(folder: string, name: string): Lines {
  const [header = '', ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  return { header, lines };
}

function write(folder: string, name: string, { header, lines }: Lines): void {
  writeFileSync(join(folder, `${name}.csv`), `${[header, ...lines].join('\n')}\n`);
}
