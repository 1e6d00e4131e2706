import {
  backupAuditEntries,
  backupDeskNodes,
  backupLinks,
  backupNodes,
  lastAuditEntry,
  storeCounts,
  type Database,
} from '@ringbreaker/cypher';
import { DESK_LABELS } from '@ringbreaker/cypher/domain';
import { JobError } from '../job/job-error.ts';
import { OrderFreeHash } from './order-free-hash.ts';
import type { Progress } from '../job/progress.ts';
import { NodeNumbers } from './node-numbers.ts';
import { writeProperties, type Properties } from './row-text.ts';

/** Where the lines of a graph go: nodes as `[labels, properties]`, links as `[place, type, place, properties]`. */
interface ContentSink {
  node(line: string): Promise<void> | void;
  link(line: string): Promise<void> | void;
}

/** What a graph holds: how much, and a hash that depends neither on the order of reading nor on the store's numbers. */
export interface Content {
  readonly nodes: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
  readonly digest: string;
}

interface ContentReading {
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
  /** Nothing is kept unless it is given. */
  readonly sink?: ContentSink;
}

const EVERY = 50_000;
/** People who click and workers who beat leave whole moments between them. */
const LOOKS = 50;
/** Only ever added to, and perhaps all the time: it is read up to where it was. */
const TRAIL = 'AuditEntry';
const RESTLESS = DESK_LABELS.filter((label) => label !== TRAIL);

/**
 * Reads a whole graph, what tells of the database itself (schema, leases) apart. Who calls holds the lease of the writer,
 * so all but the desk stands still; the desk is read again and again until two looks in a row say the same, and then the
 * audit trail up to its last entry.
 */
export async function readContent(database: Database, reading: ContentReading): Promise<Content> {
  const reader = new Reader(database, reading);
  await reader.readNodes();
  await reader.readLinks();
  await reader.readDesk();
  await reader.readTrail();
  return reader.content;
}

class Reader {
  readonly #numbers = new NodeNumbers();
  readonly #hash = new OrderFreeHash();
  readonly #nodes = new Map<string, number>();
  readonly #links = new Map<string, number>();
  readonly #database: Database;
  readonly #reading: ContentReading;

  constructor(database: Database, reading: ContentReading) {
    this.#database = database;
    this.#reading = reading;
  }

  get content(): Content {
    const sorted = (counts: Map<string, number>) =>
      Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { nodes: sorted(this.#nodes), links: sorted(this.#links), digest: this.#hash.hex };
  }

  async readNodes(): Promise<void> {
    const total = (await this.#database.run(storeCounts, {}))[0]?.nodes;
    const rows = this.#database.stream(backupNodes, { desk: [...DESK_LABELS] }, { exact: true });
    for await (const [id, labels, properties] of rows) {
      const line = this.#take(labels as string[], properties as Properties);
      this.#numbers.add(Number(id), this.#hash.add(line));
      await this.#reading.sink?.node(line);
      this.#tell('read nodes', this.#numbers.count, total);
    }
  }

  async readLinks(): Promise<void> {
    const total = (await this.#database.run(storeCounts, {}))[0]?.links;
    let done = 0;
    for await (const [from, type, to, properties] of this.#database.stream(backupLinks, {}, { exact: true })) {
      const [start, end] = [this.#placeOf(from, type), this.#placeOf(to, type)];
      const text = writeProperties(properties as Properties);
      this.#hash.add(`["${this.#numbers.hashAt(start)}","${type as string}","${this.#numbers.hashAt(end)}",${text}]`);
      this.#links.set(type as string, (this.#links.get(type as string) ?? 0) + 1);
      await this.#reading.sink?.link(`[${start},${JSON.stringify(type)},${end},${text}]`);
      this.#tell('read links', ++done, total);
    }
  }

  async readDesk(): Promise<void> {
    const desk = await this.#deskAtRest();
    for (const { labels, properties } of desk) {
      const line = this.#take(labels, properties);
      this.#hash.add(line);
      await this.#reading.sink?.node(line);
    }
    this.#reading.progress('read what people said', desk.length, desk.length);
  }

  async readTrail(): Promise<void> {
    const [last] = await this.#database.run(lastAuditEntry, {});
    const entries = this.#database.stream(backupAuditEntries, { upTo: last?.number ?? 0 }, { exact: true });
    for await (const [, labels, properties] of entries) {
      const line = this.#take(labels as string[], properties as Properties);
      this.#hash.add(line);
      await this.#reading.sink?.node(line);
    }
  }

  async #deskAtRest(): Promise<DeskNode[]> {
    let before: string | undefined;
    for (let look = 0; look < LOOKS; look++) {
      this.#reading.signal?.throwIfAborted();
      const nodes: DeskNode[] = [];
      const rows = this.#database.stream(backupDeskNodes, { desk: [...RESTLESS] }, { exact: true });
      for await (const [, labels, properties] of rows) nodes.push({ labels, properties } as DeskNode);
      const now = new OrderFreeHash();
      for (const { labels, properties } of nodes) now.add(writeNode(labels, properties));
      if (now.hex === before) return nodes;
      before = now.hex;
    }
    throw new JobError('failed', 'What people and workers write changed at each of fifty looks: try again later.');
  }

  #take(labels: readonly string[], properties: Properties): string {
    for (const label of labels) this.#nodes.set(label, (this.#nodes.get(label) ?? 0) + 1);
    return writeNode(labels, properties);
  }

  #placeOf(id: unknown, type: unknown): number {
    const place = this.#numbers.placeOf(Number(id));
    if (place !== undefined) return place;
    throw new JobError(
      'failed',
      `A ${String(type)} ends at a node that may change while it is read: this is a fault of the product, tell its makers.`,
    );
  }

  #tell(step: string, done: number, total: number | undefined): void {
    if (done % EVERY !== 0 && done !== 1) return;
    this.#reading.signal?.throwIfAborted();
    this.#reading.progress(step, done, total);
  }
}

interface DeskNode {
  readonly labels: string[];
  readonly properties: Properties;
}

function writeNode(labels: readonly string[], properties: Properties): string {
  return `[${JSON.stringify([...labels].sort())},${writeProperties(properties)}]`;
}
