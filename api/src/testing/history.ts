/** What a client of a test saw of a thing, or was told that it changed: one state for each version. */
export interface Noted {
  readonly client: number;
  readonly id: string;
  readonly version: number;
  /** The mark that the change of this version left; null before the first. */
  readonly mark: string | null;
}

/** What happened, each list in the order of the answers. */
export interface History {
  readonly reads: readonly Noted[];
  /** Changes that the server acknowledged. */
  readonly acknowledged: readonly Noted[];
  /** Marks of changes of which no client knows whether they were made: their answers were lost. */
  readonly unknown: ReadonlySet<string>;
  /** How each thing stood at the end. */
  readonly last: readonly Noted[];
}

/**
 * What speaks against a server that takes a change only from who has seen the last one, after the checkers of Jepsen: an
 * acknowledged change that is gone or that another one replaced, a version that goes back, a state that nobody made.
 */
export function findBreaches({ reads, acknowledged, unknown, last }: History): string[] {
  const breaches: string[] = [];
  const stood = new Map<string, string | null>();
  const agree = ({ id, version, mark }: Noted) => {
    const state = `${id} ${version}`;
    if (!stood.has(state)) stood.set(state, mark);
    else if (stood.get(state) !== mark)
      breaches.push(`Version ${version} of ${id} was ${stood.get(state)} and ${mark}.`);
  };
  for (const noted of [...acknowledged, ...reads, ...last]) agree(noted);
  const made = new Set([null, ...acknowledged.map(({ mark }) => mark), ...unknown]);
  for (const [state, mark] of stood) if (!made.has(mark)) breaches.push(`Nobody made ${mark}, version ${state}.`);
  const newest = new Map(last.map(({ id, version }) => [id, version]));
  for (const { id, version, mark } of acknowledged) {
    if (version > (newest.get(id) ?? 0))
      breaches.push(`${mark}, version ${version} of ${id}, was acknowledged and is gone.`);
  }
  for (const { id, version } of last) {
    const known = acknowledged.filter((one) => one.id === id).length;
    if (version < known || version > known + unknown.size)
      breaches.push(`${id} ends at version ${version} after ${known} acknowledged changes.`);
  }
  return [...breaches, ...goesBack(reads)];
}

function goesBack(reads: readonly Noted[]): string[] {
  const seen = new Map<string, number>();
  return reads.flatMap(({ client, id, version }) => {
    const before = seen.get(`${client} ${id}`) ?? 0;
    seen.set(`${client} ${id}`, Math.max(before, version));
    return version < before ? [`Client ${client} saw ${id} go from version ${before} back to ${version}.`] : [];
  });
}
