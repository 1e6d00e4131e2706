import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database, newestAlert } from '@ringbreaker/cypher';
import type { AlertView } from '@ringbreaker/cypher/domain';
import type { Response } from 'express';
import type { Viewer } from '../auth/sessions.ts';
import { Alerts } from './alerts.service.ts';

/** How often new alerts are looked for, for all streams together. */
const LOOK_MS = 1_000;
/** How long nothing may be said: what stands between takes a silent connection for a dead one. */
const SILENCE_MS = 15_000;
/** A stream ends then, and its browser comes again by itself: who it is and what it may see is looked at anew. */
const LIFE_MS = 10 * 60_000;

/** Tells readers of alerts as they come, by server-sent events whose ids are the alerts' numbers. */
@Injectable()
export class AlertStreams {
  readonly #ending = new AbortController();
  #looked: { at: number; number: Promise<number> } | null = null;

  constructor(
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

  /** Sends what comes past a number, until the reader goes, this server ends, or the stream has lived long enough. */
  async follow(response: Response, viewer: Viewer, past: number): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const over = AbortSignal.any([gone.signal, this.#ending.signal, AbortSignal.timeout(LIFE_MS)]);
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: 3000\nid: ${past}\n\n`);
    let told = past;
    let silence = 0;
    while (!over.aborted) {
      const next = await this.#tell(response, viewer, told).catch(() => told);
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

  /** Sends the alerts past a number that are there, and answers up to which the reader has been told. */
  async #tell(response: Response, viewer: Viewer, past: number): Promise<number> {
    const newest = await this.#look();
    let told = past;
    while (told < newest && !response.closed) {
      const alerts = await this.alerts.after(told, viewer);
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
