import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database, newestAlert } from '@ringbreaker/cypher';
import { saying, type AlertView } from '@ringbreaker/cypher/domain';
import type { Response } from 'express';
import type { Viewer } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { beginEvents } from '../event-stream.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { Alerts } from './alerts.service.ts';

/** How often new alerts are looked for, for all streams together. */
const LOOK_MS = 1_000;
/** How long nothing may be said: what stands between takes a silent connection for a dead one. */
const SILENCE_MS = 15_000;
/** Who was told that there are too many may ask again after so long. */
const RETRY_SECONDS = 30;
/** A stream ends then, and its browser comes again by itself. */
const LIFE_MS = 10 * 60_000;

/** Who reads a stream, and what of it: all, or what their rules want. */
interface Reader {
  /** Who it is by now; null where they may read no more. */
  readonly viewerNow: () => Promise<Viewer | null>;
  readonly mine: boolean;
}

/** Tells readers of alerts as they come, by server-sent events whose ids are the alerts' numbers. */
@Injectable()
export class AlertStreams {
  readonly #ending = new AbortController();
  /** Whose streams are open, each as often as they have one. */
  readonly #readers = new Map<Response, string>();
  #looked: { at: number; number: Promise<number> } | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(Alerts) private readonly alerts: Alerts,
  ) {}

  /** Ends every stream, and any that comes later at once. */
  end(): void {
    this.#ending.abort();
  }

  /** The number of the newest alert. */
  async newest(): Promise<number> {
    const [row] = await this.database.run(newestAlert, {});
    return row?.number ?? 0;
  }

  /**
   * Notes that a reader opens a stream, until it is closed.
   * @throws ProblemError `too-many-requests` where they have too many open, `busy` where everybody together has
   */
  admit(response: Response, { name }: Viewer): void {
    const { all, each } = this.config.mostStreams;
    const own = [...this.#readers.values()].filter((reader) => reader === name).length;
    const isTooMuch = own >= each || this.#readers.size >= all;
    if (isTooMuch) response.setHeader('Retry-After', RETRY_SECONDS);
    if (own >= each) {
      throw new ProblemError('too-many-requests', saying`You have ${each} live streams open, and no one has more.`, {
        todo: saying`Close a tab that shows alerts, then try again.`,
      });
    }
    if (isTooMuch) {
      throw new ProblemError('busy', saying`As many live streams are open as this server keeps.`, {
        todo: saying`Try again after as many seconds as Retry-After says; lists of alerts are answered as ever.`,
      });
    }
    this.#readers.set(response, name);
    response.once('close', () => this.#readers.delete(response));
  }

  /** Sends what comes past a number, until the reader goes, this server ends, or the stream has lived long enough. */
  async follow(response: Response, reader: Reader, past: number): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const over = AbortSignal.any([gone.signal, this.#ending.signal, AbortSignal.timeout(LIFE_MS)]);
    beginEvents(response);
    response.write(`retry: 3000\nid: ${past}\n\n`);
    let told = past;
    let silence = 0;
    while (!over.aborted) {
      const next = await this.#tell(response, reader, told).catch(() => told);
      if (next === null) break;
      silence = next > told ? 0 : silence + LOOK_MS;
      told = next;
      if (silence >= SILENCE_MS) {
        response.write(': nothing new\n\n');
        silence = 0;
      }
      await sleep(LOOK_MS, undefined, { signal: over }).catch(() => undefined);
    }
    response.end();
  }

  /**
   * Sends the alerts past a number that are there, and answers up to which the reader has been told; null where they may
   * read no more. Before anything is told it is looked at anew who it is.
   */
  async #tell(response: Response, { viewerNow, mine }: Reader, past: number): Promise<number | null> {
    const newest = await this.#look();
    let told = past;
    if (told >= newest) return told;
    const viewer = await viewerNow();
    if (!viewer) return null;
    while (told < newest && !response.closed) {
      const alerts = await this.alerts.after(told, viewer, mine);
      for (const alert of alerts) response.write(eventOf(alert));
      // Numbers are given in one transaction: past the last that this reader may see there is none for them.
      told = alerts.at(-1)?.number ?? newest;
    }
    return told;
  }

  #look(): Promise<number> {
    const now = performance.now();
    if (!this.#looked || now - this.#looked.at >= LOOK_MS) this.#looked = { at: now, number: this.newest() };
    return this.#looked.number;
  }
}

function eventOf(alert: AlertView): string {
  return `event: alert\nid: ${alert.number}\ndata: ${JSON.stringify(alert)}\n\n`;
}
