/** What went wrong with finding or starting Neo4j, in a sentence that says what to do. */
export class ServerError extends Error {}

export interface FindServerOptions {
  /** Which database of this checkout: `dev`, `test`, `demo` or any other short name; ignored with NEO4J_URI. */
  instance?: string;
  /** With Graph Data Science; the local server alone heeds it. */
  gds?: boolean;
  /** Told in short lines what takes time. */
  log?: (line: string) => void;
}

export interface FoundServer {
  kind: 'configured' | 'docker' | 'local';
  uri: string;
  user: string;
  password: string;
  /** This process no longer needs the server; the local one stops soon after its last user has said so or has ended. */
  release(): Promise<void>;
}

/** Files for Neo4j's bulk importer: CSV whose header names and types the columns, node ids from 0 without gaps. */
export interface ImportFiles {
  nodes: readonly { labels: readonly string[]; path: string }[];
  /** One file of links of all types. */
  links: string;
  /** Whether any cell holds a line break, which makes reading slower. */
  isMultiline: boolean;
}

/** A local server that this checkout may stop and start. */
export interface OwnServer {
  /**
   * Has Neo4j's bulk importer make a store of what the files say; the server goes on meanwhile.
   * @throws ServerError when the importer refuses the files
   */
  makeStore(files: ImportFiles): Promise<MadeStore>;
}

export interface MadeStore {
  /**
   * Puts the store in the place of all that the server holds. `guard` is asked before the server stops, and throws when
   * something speaks against it: then nothing has changed.
   */
  takeOver(told: { guard: () => Promise<void>; log: (line: string) => void }): Promise<void>;
}

export interface ServerProbes {
  docker(env: NodeJS.ProcessEnv): boolean;
  java(env: NodeJS.ProcessEnv): boolean;
}

/**
 * Finds a Neo4j, or starts one, and answers when Bolt does: NEO4J_URI, else Docker, else the local server on Java 17+.
 * @throws ServerError when there is none, or it doesn't start
 */
export function findServer(env?: NodeJS.ProcessEnv, options?: FindServerOptions): Promise<FoundServer>;

/** Which of the three `findServer` would use. @throws ServerError when there is none */
export function chooseServer(env: NodeJS.ProcessEnv, found?: ServerProbes): FoundServer['kind'];

/** The server that NEO4J_URI names, with its user and password. */
export function configuredServer(env: NodeJS.ProcessEnv): { uri: string; user: string; password: string };
