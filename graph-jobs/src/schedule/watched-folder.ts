import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { whyNoContributor } from '../screen/newcomers.ts';

/** A file of this name says that a delivery is whole: nothing of it is written any more. */
const MARKER = '_SUCCESS';
/** So does this one; it may say who delivers, of which day, and which files of which size belong to it. */
const MANIFEST = 'delivery.json';

const DeliveryFile = z.strictObject({
  contributor: z.string().min(1).max(100).optional(),
  asOf: z.iso.date().optional(),
  mapping: z.string().optional().describe('name of a mapping that comes with the product, or its folder'),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().optional() })).default([]),
});

/** A delivery that is whole, as an ingest is asked for it. */
interface ArrivedDelivery {
  /** Made from where it lies and what lies there: a changed folder is another delivery. */
  readonly id: string;
  /** Folder, from the watched one. */
  readonly folder: string;
  readonly contributor?: string;
  readonly asOf?: string;
  readonly mapping?: string;
}

/** A folder that says it is whole and can't be used, with a sentence why. */
interface RefusedDelivery {
  readonly folder: string;
  readonly why: string;
}

/** A folder that says it is whole, and that a file which its manifest names is not in yet. */
interface WaitingDelivery {
  readonly folder: string;
  readonly waitsFor: string;
}

/** What a look found. */
export interface Arrivals {
  readonly arrived: readonly ArrivedDelivery[];
  readonly refused: readonly RefusedDelivery[];
  readonly waiting: readonly WaitingDelivery[];
}

/**
 * Looks at a watched folder again and again. What was found whole once stays where it lies, for months: it is looked at
 * again in turn, a few at each look, so that a look takes as long as there is news.
 */
export class FolderLooks {
  readonly #watched: string;
  readonly #inTurn: number;
  /** Folders that were found whole, in the order in which they are looked at again. */
  readonly #whole = new Set<string>();

  constructor(watched: string, inTurn = 20) {
    this.#watched = watched;
    this.#inTurn = inTurn;
  }

  /** What is new, and of what was found before the few whose turn it is. */
  look(): Arrivals {
    for (const folder of [...this.#whole.values()].slice(0, this.#inTurn)) this.#whole.delete(folder);
    const found = findArrived(this.#watched, (folder) => this.#whole.has(folder));
    for (const { folder } of found.arrived) this.#whole.add(folder);
    return found;
  }
}

/**
 * Looks for whole deliveries in a watched folder: `DELIVERY/` or `CONTRIBUTOR/DELIVERY/`, with a marker or a manifest
 * in it. They come in the order of their paths, so name them by date. Nothing in the folder is written or moved.
 * @param isLeftOut which folders, by their place in the watched one, are not looked at
 */
export function findArrived(watched: string, isLeftOut: (place: string) => boolean = () => false): Arrivals {
  const found = lookAt('.', () => [
    ...linksIn(watched, watched),
    ...(isMarked(watched) ? [{ folder: '.', why: IN_A_FOLDER }] : []),
    ...foldersIn(watched)
      .filter((name) => !isLeftOut(name))
      .flatMap((name) => lookBelow(watched, name, isLeftOut)),
  ]);
  return {
    arrived: found.filter((one) => 'id' in one),
    refused: found.filter((one) => 'why' in one),
    waiting: found.filter((one) => 'waitsFor' in one),
  };
}

type Found = ArrivedDelivery | RefusedDelivery | WaitingDelivery;

const IN_A_FOLDER =
  'A delivery lies in a folder of its own, below the watched one. Put its tables and what marks them as whole into one; it is looked at again.';

function lookBelow(watched: string, name: string, isLeftOut: (place: string) => boolean): Found[] {
  const folder = join(watched, name);
  const at = (path: string, contributor?: string) =>
    lookAt(relative(watched, path), () => look(watched, path, contributor));
  if (isMarked(folder)) return at(folder);
  return lookAt(name, () => {
    const inner = foldersIn(folder)
      .filter((one) => !isLeftOut(join(name, one)))
      .map((one) => join(folder, one));
    const arrived = inner.filter(isMarked).flatMap((path) => at(path, name));
    return [...linksIn(watched, folder), ...arrived, ...tooDeepIn(watched, inner)];
  });
}

/** Deliveries that lie one folder deeper than they are looked for. */
function tooDeepIn(watched: string, folders: readonly string[]): RefusedDelivery[] {
  const deeper = folders.flatMap((folder) => foldersIn(folder).map((name) => join(folder, name)));
  return deeper.filter(isMarked).map((path) => {
    const folder = relative(watched, path);
    const why = `${folder} lies too deep: a delivery is DELIVERY/ or CONTRIBUTOR/DELIVERY/ in the watched folder. Move it up; it is looked at again.`;
    return { folder, why };
  });
}

/** Folders that are links: none is followed, for it may lead to what is no delivery, or change while it is read. */
function linksIn(watched: string, folder: string): RefusedDelivery[] {
  if (!existsSync(folder)) return [];
  const links = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isSymbolicLink() && !entry.name.startsWith('.'),
  );
  return links.flatMap(({ name }) => {
    const path = join(folder, name);
    const place = relative(watched, path);
    const why = `${place} is a link, and links are not followed. Put the folder itself there; it is looked at again.`;
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? [] : [{ folder: place, why }];
  });
}

/** What can't be looked at is refused by itself: the deliveries beside it are loaded all the same. */
function lookAt(place: string, look: () => Found | Found[]): Found[] {
  try {
    return [look()].flat();
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const why = `${place} or a file in it can't be read (${code}). Check its rights and where links in it lead; it is looked at again.`;
    return [{ folder: place, why }];
  }
}

function look(watched: string, folder: string, contributor?: string): Found {
  const place = relative(watched, folder);
  // It could lead to what somebody else delivers, or to any file of this machine.
  const link = readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isSymbolicLink());
  if (link) {
    const why = `${place}/${link.name} is a link, and links are not followed. Put the file itself there; it is looked at again.`;
    return { folder: place, why };
  }
  const manifest = join(folder, MANIFEST);
  let said: z.infer<typeof DeliveryFile> = { files: [] };
  try {
    if (existsSync(manifest))
      said = DeliveryFile.parse(JSON.parse(readFileSync(manifest, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const first = error instanceof z.ZodError ? error.issues[0] : undefined;
    const what = first ? `${first.path.join('.')}: ${first.message}` : (error as Error).message;
    return { folder: place, why: `${place}/${MANIFEST} can't be read (${what}). Mend it; it is looked at again.` };
  }
  const missing = said.files.find((file) => !isThere(folder, file));
  if (missing) {
    const size = missing.bytes === undefined ? '' : ` with ${missing.bytes} bytes`;
    return { folder: place, waitsFor: `${missing.name}${size}, which its ${MANIFEST} names` };
  }
  const { asOf, mapping } = said;
  const from = said.contributor ?? contributor;
  // Whoever may write into one contributor's folder may not speak for another.
  if (contributor !== undefined && from !== contributor) {
    const why = `${place}/${MANIFEST} names the contributor ${from}, and it lies in the folder of ${contributor}. Name ${contributor} or nobody there, or put the delivery into the folder of ${from}; it is looked at again.`;
    return { folder: place, why };
  }
  const whyNot = from === undefined ? null : whyNoContributor(from);
  if (whyNot !== null) {
    const why = `${place} would be of the contributor ${from}. ${whyNot} Name it otherwise; it is looked at again.`;
    return { folder: place, why };
  }
  return {
    id: `ingest-${fingerprint(place, folder)}`,
    folder: place,
    ...(from !== undefined && { contributor: from }),
    ...(asOf !== undefined && { asOf }),
    ...(mapping !== undefined && { mapping }),
  };
}

/** A file that the manifest names is there, in the size that it says. */
function isThere(folder: string, { name, bytes }: { name: string; bytes?: number | undefined }): boolean {
  const path = join(folder, name);
  return existsSync(path) && (bytes === undefined || statSync(path).size === bytes);
}

/** A name for what some lines say. */
export function nameFrom(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 24);
}

function fingerprint(place: string, folder: string): string {
  const files = readdirSync(folder).sort();
  const lines = files.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name}\t${size}\t${mtimeMs}`;
  });
  return nameFrom([place, ...lines]);
}

function isMarked(folder: string): boolean {
  return existsSync(join(folder, MARKER)) || existsSync(join(folder, MANIFEST));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
