import {
  saying,
  type DecisionConflict,
  type NameConflict,
  type NoteConflict,
  type TriageConflict,
  type WorkflowConflict,
} from '@ringbreaker/cypher/domain';

/** The stable kinds of problem; the `type` of an answer is `urn:ringbreaker:problem:<kind>`. */
export const PROBLEM_KINDS = {
  'bad-request': { status: 400, title: saying`The request could not be read` },
  'signed-out': { status: 401, title: saying`Nobody is signed in` },
  forbidden: { status: 403, title: saying`You may not do this` },
  'not-found': { status: 404, title: saying`There is no such thing` },
  'not-allowed': { status: 405, title: saying`This cannot be done here` },
  conflict: { status: 409, title: saying`Somebody else changed it meanwhile` },
  'too-large': { status: 413, title: saying`The request is too large` },
  invalid: { status: 422, title: saying`The request asks for something that cannot be` },
  'unknown-host': { status: 421, title: saying`This server is not called so` },
  'too-many-requests': { status: 429, title: saying`Too many requests` },
  'too-long': { status: 431, title: saying`The request is too long` },
  internal: { status: 500, title: saying`Something went wrong here` },
  busy: { status: 503, title: saying`The server is busy` },
  unavailable: { status: 503, title: saying`The graph does not answer` },
  warming: { status: 503, title: saying`The database is warming up` },
  'not-ready': { status: 503, title: saying`The graph is not ready` },
  'too-slow': { status: 503, title: saying`The question took too long` },
} as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** An answer other than the one asked for: what is wrong, and what to do next. Never holds a personal value. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly todo: string | undefined;
  readonly errors: { path: string; message: string }[] | undefined;
  readonly conflicts: TriageConflict[] | undefined;
  readonly decisionConflict: DecisionConflict | undefined;
  readonly nameConflict: NameConflict | undefined;
  readonly noteConflict: NoteConflict | undefined;
  readonly workflowConflict: WorkflowConflict | undefined;

  constructor(
    kind: ProblemKind,
    detail: string,
    extra: Pick<
      Partial<ProblemError>,
      'todo' | 'errors' | 'conflicts' | 'decisionConflict' | 'nameConflict' | 'noteConflict' | 'workflowConflict'
    > = {},
  ) {
    super(detail);
    this.kind = kind;
    this.todo = extra.todo;
    this.errors = extra.errors;
    this.conflicts = extra.conflicts;
    this.decisionConflict = extra.decisionConflict;
    this.nameConflict = extra.nameConflict;
    this.noteConflict = extra.noteConflict;
    this.workflowConflict = extra.workflowConflict;
  }
}
