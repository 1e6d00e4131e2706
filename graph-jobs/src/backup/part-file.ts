import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';

/** A file of a backup, as the manifest names it. */
export interface Part {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const A_CHUNK = 1 << 16;
/** Four fifths of what the highest level saves, in a third of the time. */
const LEVEL = 4;

/** Writes lines into a gzipped file and hashes what comes to lie on the disk. */
export class PartWriter {
  readonly #gzip: Gzip = createGzip({ level: LEVEL });
  readonly #meter = new Meter();
  readonly #done: Promise<void>;
  #text = '';
  lines = 0;

  constructor(path: string) {
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    this.#done = pipeline(this.#gzip, this.#meter, file);
    // Whoever writes or closes next hears of it.
    this.#done.catch(() => undefined);
  }

  /** Adds a line; waits where the disk is slower. */
  async write(line: string): Promise<void> {
    this.lines += 1;
    this.#text += `${line}\n`;
    if (this.#text.length > A_CHUNK) await this.#flush();
  }

  /** Ends the file. */
  async close(): Promise<{ sha256: string; bytes: number }> {
    await this.#flush();
    this.#gzip.end();
    await this.#done;
    return this.#meter.result();
  }

  /** Ends the file as it is, after a failure. */
  async drop(): Promise<void> {
    this.#gzip.destroy();
    await this.#done.catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (!this.#gzip.write(text)) await Promise.race([once(this.#gzip, 'drain'), this.#done]);
  }
}

/** Passes bytes on, and counts and hashes them. */
class Meter extends Transform {
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    done(null, chunk);
  }

  result(): { sha256: string; bytes: number } {
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }
}

/** Copies a file, has the disk hold it, and hashes what was read. */
export async function copyFile(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  const meter = new Meter();
  const file = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(createReadStream(from), meter, file);
  return meter.result();
}

/** The lines of a gzipped file, one after the other; nothing but a line feed ends one. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  source.pipe(text).setEncoding('utf8');
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
