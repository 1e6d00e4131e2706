import { QUERIES_TYPE, QueriesView } from '@ringbreaker/cypher/domain';
import { ask } from './requests.ts';
import type { Question } from './questions.ts';

/** The queries behind an answer, with their parameters: what the API runs for a question. */
export const readQueries = (question: Question, signal?: AbortSignal) =>
  ask(QueriesView, question, { accept: QUERIES_TYPE, signal });
