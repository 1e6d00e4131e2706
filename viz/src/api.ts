import type { GraphLevel, LinkRef, NewAlertTriage, NodeKind } from '@ringbreaker/cypher/domain';
import {
  AlertInbox,
  AlertPage,
  AlertTriage,
  EntityView,
  EventPage,
  EvidenceView,
  GraphView,
  LinksView,
  MemberPage,
  MeView,
  NeighboursView,
  OverviewView,
  PathsView,
  Problem,
  RacketFacets,
  RacketPage,
  RacketView,
  SearchView,
} from '@ringbreaker/cypher/domain';
import { z } from 'zod';
import { ApiError } from './problem.ts';

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

const encode = encodeURIComponent;

function addressOf(path: string, query: Query): URL {
  const url = new URL(`api/v1/${path}`, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') url.searchParams.set(name, text);
  }
  return url;
}

function fail(title: string, status: number, detail: string, todo: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, detail, todo });
}

async function read<T extends z.ZodType>(
  schema: T,
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<z.infer<T>> {
  return answerOf(schema, path, addressOf(path, query), { signal: signal ?? null });
}

/** A read whose question is too long for an address. */
async function readByPost<T extends z.ZodType>(schema: T, path: string, question: unknown): Promise<z.infer<T>> {
  const headers = { 'content-type': 'application/json' };
  return answerOf(schema, path, addressOf(path, {}), { method: 'POST', headers, body: JSON.stringify(question) });
}

/** Changes something, with what shows that no other site asks. */
async function write<T extends z.ZodType>(schema: T, path: string, change: unknown): Promise<z.infer<T>> {
  const { csrf } = await readMe();
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf ?? '' };
  return answerOf(schema, path, addressOf(path, {}), { method: 'POST', headers, body: JSON.stringify(change) });
}

async function answerOf<T extends z.ZodType>(
  schema: T,
  path: string,
  url: URL,
  init: RequestInit,
): Promise<z.infer<T>> {
  const headers = { accept: 'application/json', ...init.headers };
  const response = await fetch(url, { ...init, headers }).catch((cause) => {
    if (init.signal?.aborted) throw cause;
    throw fail('No answer', 0, 'The server did not answer.', 'Check that it runs (npm start), then try again.');
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(readProblem(body, response.status));
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw fail(
    'Unexpected answer',
    502,
    `The answer of ${path} does not fit (${field}).`,
    'Explorer and API differ in version: build both anew.',
  );
}

function readProblem(body: unknown, status: number): Problem {
  const parsed = Problem.safeParse(body);
  return parsed.success
    ? parsed.data
    : fail('The request failed', status, `The server answered ${status}.`, 'Try again.').problem;
}

/** Counts of what is loaded, and the run that is shown. */
export const readOverview = (signal?: AbortSignal) => read(OverviewView, 'overview', {}, signal);

/** Who is signed in. */
export const readMe = (signal?: AbortSignal) => read(MeView, 'me', {}, signal);

export interface RacketFilter {
  band: string[];
  lifecycle: string | null;
  country: string | null;
  brand: string | null;
  q: string;
  sort: string;
}

/** One page of the ranked list. */
export const readRackets = (filter: RacketFilter, cursor: string | null, signal?: AbortSignal) =>
  read(RacketPage, 'rackets', { ...filter, cursor, limit: 100 }, signal);

/** What the ranked list can be narrowed by. */
export const readFacets = (signal?: AbortSignal) => read(RacketFacets, 'rackets/facets', {}, signal);

/** One racket with its assessment. */
export const readRacket = (id: string, signal?: AbortSignal) => read(RacketView, `rackets/${encode(id)}`, {}, signal);

export interface MemberQuery {
  /** With those who left. */
  former: boolean;
  cursor: string | null;
}

/** One page of a racket's members. */
export const readMembers = (id: string, query: MemberQuery, signal?: AbortSignal) =>
  read(MemberPage, `rackets/${encode(id)}/members`, { ...query, limit: 100 }, signal);

/** One page of what happened to a racket, newest first. */
export const readEvents = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(EventPage, `rackets/${encode(id)}/events`, { cursor, limit: 20 }, signal);

/** One page of alerts, newest first. */
export const readAlerts = (query: Query, signal?: AbortSignal) => read(AlertPage, 'alerts', query, signal);

/** One page of the inbox: rackets with alerts, and what it can be narrowed by. */
export const readInbox = (query: Query, signal?: AbortSignal) => read(AlertInbox, 'alerts/inbox', query, signal);

const TriageDone = z.object({ alerts: z.array(z.object({ id: z.string(), triage: AlertTriage })) });

/** Says how alerts shall stand: all of them, or none where somebody else changed one meanwhile. */
export const writeTriage = (alerts: readonly NewAlertTriage[]) => write(TriageDone, 'alerts/triage', { alerts });

/** Notes up to which alert of a racket the person has read. */
export const writeSeen = (racketId: string, upTo: number) =>
  write(z.object({ changed: z.number() }), 'alerts/seen', { rackets: [{ racketId, upTo }] });

/** Where new alerts past a number are told as they come. */
export const alertStreamUrl = (after: number): URL => addressOf('alerts/stream', { after });

/** A racket's picture at a level. */
export const readRacketGraph = (id: string, level: GraphLevel, signal?: AbortSignal) =>
  read(GraphView, `rackets/${encode(id)}/graph`, { level }, signal);

/** One thing with its facts. */
export const readEntity = (key: string, signal?: AbortSignal) =>
  read(EntityView, `entities/${encode(key)}`, {}, signal);

export interface NeighbourQuery {
  kind?: NodeKind | null;
  type?: string | null;
  order?: 'weight' | 'most' | 'least';
  limit?: number;
  connecting?: readonly string[];
}

/** A thing's neighbours, narrowed as asked. */
export const readNeighbours = (key: string, query: NeighbourQuery = {}, signal?: AbortSignal) =>
  read(NeighboursView, `entities/${encode(key)}/neighbours`, { ...query }, signal);

/** So many things are asked about at once, and so many others may be named beside them. */
export const LINKS_CAPS = { keys: 1_000, others: 10_000 };

/** Every link among some things, and between them and others. */
export const readLinks = (keys: readonly string[], others: readonly string[]) =>
  readByPost(LinksView, 'links', { keys, others });

/** The rows, as they came, behind one link. */
export const readEvidence = (link: LinkRef, signal?: AbortSignal) =>
  read(EvidenceView, 'evidence', { ...link }, signal);

export interface PathQuery {
  from: string;
  to: string;
  k: number;
  avoid: readonly NodeKind[];
  avoidHubs: boolean;
}

/** The k shortest paths between two things. */
export const readPaths = (query: PathQuery, signal?: AbortSignal) => read(PathsView, 'paths', { ...query }, signal);

/** Things that a text names, exact values first. */
export const readSearch = (q: string, signal?: AbortSignal) => read(SearchView, 'search', { q, limit: 30 }, signal);
