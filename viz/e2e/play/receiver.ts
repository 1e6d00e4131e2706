import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const PROCESS = join(import.meta.dirname, 'receiver-process.mjs');

const Message = z.object({
  type: z.string(),
  data: z.object({ id: z.string(), racketId: z.string(), seller: z.string().nullable() }),
});
const Note = z.union([z.object({ id: z.string(), message: Message }), z.object({ refused: z.string() })]);

/** An alert as a message tells of it. */
export interface Told {
  readonly alert: string;
  readonly kind: string;
  readonly racketId: string;
  readonly seller: string | null;
}

/** Somebody's receiver of webhooks: a process of its own, which can be killed and started, and a journal that stays. */
export class Receiver {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ringbreaker-receiver-'));
  #child: ChildProcess | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/alerts`;
  }

  set secret(secret: string) {
    writeFileSync(join(this.#folder, 'secret'), secret);
  }

  /** Alerts by the id of the message that brought them: one that comes twice has the same id. */
  get got(): Map<string, Told> {
    return new Map(
      this.#notes().flatMap((note) => {
        if ('refused' in note) return [];
        const { type, data } = note.message;
        const { id: alert, racketId, seller } = data;
        return [[note.id, { alert, kind: type.replace('alert.', ''), racketId, seller }]];
      }),
    );
  }

  get refused(): string[] {
    return this.#notes().flatMap((note) => ('refused' in note ? [note.refused] : []));
  }

  /** Starts it, the first time on a free port and then on the same one. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [PROCESS, this.#folder, String(this.#port)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    this.#port = Number(port);
  }

  /** Kills it, whatever it does: nobody is told that it goes. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true });
  }

  #notes() {
    const journal = join(this.#folder, 'journal');
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : [];
    // Without the last one: it is empty, or still being written.
    return lines.slice(0, -1).map((line) => Note.parse(JSON.parse(line)));
  }
}
