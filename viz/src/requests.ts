import { Problem } from '@ringbreaker/cypher/domain';
import type { z } from 'zod';
import { ApiError } from './problem.ts';
import { noteAway, noteBack } from './state/connection.ts';
import { asAsked, asShown } from './state/redaction/redaction.ts';
import { fetchHanFor } from './styles/han/fetch-han.ts';
import { t } from './words/words.ts';

/** What a question is narrowed by; nulls are left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** A question to the API: by its address, or with what is too long for one. */
export interface Question {
  path: string;
  query: Query;
  body?: unknown;
  /** The line of `ringbreaker` that answers the same, where there is one. */
  command?: string;
}

/** The address of a route of the API, with what the question is narrowed by. */
export function addressOf(path: string, query: Query): URL {
  const parts = path.split('/').map((part) => encodeURIComponent(asAsked(decodeURIComponent(part))));
  return writeAddress(parts.join('/'), asAsked(query));
}

/** An address as it may be shown: where names are hidden, with pseudonyms, which the API does not know. */
export function writeAddress(path: string, query: Query): URL {
  const url = new URL(`api/v1/${path}`, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.map(asOneOfSeveral).join(',') : String(value ?? '');
    if (text !== '') url.searchParams.set(name, text);
  }
  return url;
}

/** What is asked for together is parted by commas; what has one of its own is encoded once more. */
const asOneOfSeveral = (name: string) => (name.includes(',') ? encodeURIComponent(name) : name);

function fail(title: string, status: number, detail: string, todo: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, detail, todo });
}

/** How long a server may take: past this a person has given up. The longest answers, as of a path, take a few seconds. */
let mostMs = 30_000;

/** Lets the server take another time, in milliseconds. */
export function waitAtMost(ms: number): void {
  mostMs = ms;
}

interface Asking {
  accept?: string;
  signal?: AbortSignal | undefined;
}

/** Asks a question of the API and parses what it answers. */
export async function ask<T extends z.ZodType>(
  schema: T,
  { path, query, body }: Question,
  { accept = 'application/json', signal }: Asking = {},
): Promise<z.infer<T>> {
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(asAsked(body)) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const init = { ...posted, headers: { accept, ...type }, signal: signal ?? null };
  return answerOf(schema, path, addressOf(path, query), init);
}

/** Asks the API by an address and parses what it answers. */
export async function read<T extends z.ZodType>(
  schema: T,
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<z.infer<T>> {
  return ask(schema, { path, query }, { signal });
}

/** A read whose question is too long for an address. */
export async function readByPost<T extends z.ZodType>(
  schema: T,
  path: string,
  question: unknown,
  signal?: AbortSignal,
): Promise<z.infer<T>> {
  return ask(schema, { path, query: {}, body: question }, { signal });
}

/** Changes something: with the proof that this page asks, which the session's own answer gave. */
export async function change(path: string, body: unknown): Promise<void> {
  await send(addressOf(path, {}), changing(body));
}

/** Changes something, and reads what came of it. */
export async function changeAndRead<T extends z.ZodType>(schema: T, path: string, body: unknown): Promise<z.infer<T>> {
  return answerOf(schema, path, addressOf(path, {}), changing(body));
}

/**
 * Changes something that takes its time, and answers what it tells on the way and at its end: each event's name and data. It
 * may take as long as it wants while it says that it is at work.
 */
export async function* changeAndFollow(path: string, body: unknown, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), mostMs);
  const init = { ...changing(body, 'text/event-stream'), signal };
  try {
    const response = await send(addressOf(path, {}), init, silent.signal);
    let text = '';
    for await (const part of textsOf(response, init, silent.signal)) {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), mostMs);
      const events = (text + part).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) yield* readEvent(event);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** What a server tells by an event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

function* readEvent(text: string): Generator<ServerEvent> {
  const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text) ?? [];
  if (event === undefined || data === undefined) return;
  const read = jsonOf(data);
  if (event === 'problem') throw new ApiError(readProblem(read, 0));
  yield { event, data: read };
}

/** An answer's text as it comes. */
async function* textsOf(response: Response, init: RequestInit, late: AbortSignal): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause) => noAnswer(cause, init, late));
    if (done) return;
    yield value;
  }
}

function changing(body: unknown, accept = 'application/json'): RequestInit {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept };
  if (csrf !== null) headers['x-csrf-token'] = csrf;
  return { method: 'POST', headers, body: JSON.stringify(asAsked(body)) };
}

let csrf: string | null = null;

/** Keeps the proof that goes with each change from here on. */
export function keepProof(proof: string | null): void {
  csrf = proof;
}

async function answerOf<T extends z.ZodType>(
  schema: T,
  path: string,
  url: URL,
  init: RequestInit,
): Promise<z.infer<T>> {
  const headers = { accept: 'application/json', ...init.headers };
  const response = await send(url, { ...init, headers });
  const text = await response.text().catch(() => '');
  fetchHanFor(text);
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return asShown(schema, parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw fail(
    t`Unexpected answer`,
    502,
    t`The answer of ${path} does not fit (${field}).`,
    t`Explorer and API differ in version: build both anew.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function send(url: URL, init: RequestInit, late = AbortSignal.timeout(mostMs)): Promise<Response> {
  const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
  const response = await fetch(url, { ...init, signal }).catch((cause) => noAnswer(cause, init, late));
  noteBack();
  if (response.ok) return response;
  throw new ApiError(readProblem(await response.json().catch(() => null), response.status));
}

function noAnswer(cause: unknown, { signal }: RequestInit, late: AbortSignal): never {
  if (signal?.aborted) throw cause;
  noteAway(Date.now());
  const says = late.aborted ? t`The server has not answered in time.` : t`The server did not answer.`;
  throw fail(t`No answer`, 0, says, t`Check your connection. What was asked is asked again once the server is back.`);
}

function readProblem(body: unknown, status: number): Problem {
  const parsed = Problem.safeParse(body);
  return parsed.success
    ? asShown(Problem, parsed.data)
    : fail(
        t`The request failed`,
        status,
        t`The server answered ${status}.`,
        t`Try again. If it stays, tell who runs the server: its log says more.`,
      ).problem;
}
