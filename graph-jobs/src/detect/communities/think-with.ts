import { createHash } from 'node:crypto';
import { groupBy } from '../links/group-by.ts';
import type { CommunityEngine, CommunityGraph, CommunityRequest, ServerEngine } from './engine.ts';

/** Runs pure thinking that asks an engine for communities, wherever the engine is. */
export type ThinkWith = <T>(think: (engine: CommunityEngine) => T) => Promise<T>;

/** Thinking with an engine that is here needs no waiting. */
export function thinkHere(engine: CommunityEngine): ThinkWith {
  return async (think) => think(engine);
}

/**
 * Thinking with an engine on a server, though the thinking itself can't wait: it is run again and again. What it asks
 * for the first time is answered as if all were one community, and asked of the server at the end of the round, all at
 * once; the round in which every answer was known is the one that counts. Pure thinking asks the same each time, so
 * there are as many rounds as questions that hang on the answers before them.
 */
export function thinkWithServer(server: ServerEngine): ThinkWith {
  return async (think) => {
    const answers = new Map<string, Int32Array>();
    for (;;) {
      const open = new Map<string, Question>();
      const result = think({ ...server, assign: (graph, request) => answerOrNote(answers, open, { graph, request }) });
      if (open.size === 0) return result;
      await answerAll(server, open, answers);
    }
  };
}

interface Question {
  readonly graph: CommunityGraph;
  readonly request: CommunityRequest;
}

function answerOrNote(answers: ReadonlyMap<string, Int32Array>, open: Map<string, Question>, question: Question) {
  const key = keyOf(question);
  const answer = answers.get(key);
  if (!answer) open.set(key, question);
  return answer?.slice() ?? new Int32Array(question.graph.size);
}

/** Questions of one quality go together; they are asked with the seed of the first. */
async function answerAll(
  server: ServerEngine,
  open: ReadonlyMap<string, Question>,
  answers: Map<string, Int32Array>,
): Promise<void> {
  const byQuality = groupBy(open.keys(), (key) => JSON.stringify(open.get(key)!.request.quality));
  for (const keys of byQuality.values()) {
    const questions = keys.map((key) => open.get(key)!);
    const found = await server.assignAll(
      questions.map(({ graph }) => graph),
      questions[0]!.request,
    );
    for (const [at, key] of keys.entries()) answers.set(key, found[at]!);
  }
}

function keyOf({ graph, request }: Question): string {
  const hash = createHash('sha256').update(JSON.stringify([graph.size, request]));
  for (const part of [graph.offsets, graph.targets, graph.weights]) {
    hash.update(part ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : '-');
  }
  return hash.digest('base64');
}
