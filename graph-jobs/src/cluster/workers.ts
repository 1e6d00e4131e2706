/** How much is one part: bytes of a text file, rows of a file of columns, or texts. */
interface PartSize {
  readonly bytes: number;
  readonly rows: number;
  readonly texts: number;
}

/** Whoever answers questions in the job's place, many at a time. */
export interface Workers {
  /** Folder that the job and all who answer reach; it goes with them. */
  readonly scratch: string;
  /** How much one of them is asked about at once. */
  readonly size: PartSize;
  /**
   * Asks about parts, of which there are some, each by itself, and answers in their order. `onDone` hears how many are done.
   * @throws JobError as who answers throws it; `failed` where the core failed
   */
  readonly share: <T>(
    asked: { readonly step: string; readonly about: unknown },
    parts: readonly unknown[],
    onDone?: (done: number) => void,
  ) => Promise<T[]>;
}
