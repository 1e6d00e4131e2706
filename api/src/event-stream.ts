import type { Response } from 'express';

/** How long nothing may be said: what stands between takes a silent connection for a dead one, and so does the explorer. */
const SILENCE_MS = 5_000;

/** Begins an answer of server-sent events, which nothing in between may hold back. */
export function beginEvents(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
}

/** An answer that comes by and by, as server-sent events; it begins with the first of them. */
export class EventStream {
  #beat: NodeJS.Timeout | undefined;

  constructor(private readonly response: Response) {}

  /** Whether anything was sent, so that the status can't be another any more. */
  get isOpen(): boolean {
    return this.#beat !== undefined;
  }

  /** Sends an event, and that the work goes on until the next. */
  send(event: string, data: object): void {
    if (!this.isOpen) this.#open();
    this.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Sends the last event. */
  end(event: string, data: object): void {
    this.send(event, data);
    this.close();
    this.response.end();
  }

  /** Says nothing any more. */
  close(): void {
    clearInterval(this.#beat);
  }

  #open(): void {
    beginEvents(this.response);
    this.#beat = setInterval(() => this.response.write(': at work\n\n'), SILENCE_MS);
    this.response.once('close', () => this.close());
  }
}
