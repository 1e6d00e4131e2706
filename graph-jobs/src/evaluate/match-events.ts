/** Something that happened to a racket, reported or planted; `others` are the ids of the other rackets in it. */
export interface LifeEvent {
  readonly asOf: string;
  readonly event: string;
  readonly racket: string;
  readonly others: readonly string[];
}

/** Which racket meets which in one snapshot, either way round; those that share no seller are left out. */
export interface Met {
  /** By reported racket, the planted one that meets it best. */
  readonly plantedOf: ReadonlyMap<string, string>;
  /** By planted racket, the reported one that meets it best. */
  readonly reportedOf: ReadonlyMap<string, string>;
}

/** Precision, recall and F1 over events, and how many of each kind were planted, reported and met. */
export interface EventScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly byKind: Readonly<Record<string, { planted: number; reported: number; met: number }>>;
}

/** Told in the same kind, of the racket that meets it best, at most so many snapshots apart, it is the same event. */
const APART = 1;
// A racket that goes on, or whose signals came or went, has no event in a truth, which knows of no signals.
const UNTOLD = new Set(['continued', 'changed', 'promoted', 'cleared']);

interface Placed extends LifeEvent {
  readonly at: number;
}

/** Holds reported events against planted ones; each is met at most once, by the nearest in time. */
export function matchEvents(input: {
  days: readonly string[];
  met: readonly Met[];
  truthEvents: readonly LifeEvent[];
  events: readonly LifeEvent[];
}): EventScore {
  const { days, met } = input;
  const planted = place(input.truthEvents, days);
  const reported = place(input.events, days).filter(({ event }) => !UNTOLD.has(event));
  const pairs = planted
    .flatMap((truth) => reported.filter((told) => isSame(truth, told, met)).map((told) => ({ truth, told })))
    .sort((a, b) => distance(a) - distance(b));
  const [metTruths, metTold] = [new Set<Placed>(), new Set<Placed>()];
  for (const { truth, told } of pairs) {
    if (metTruths.has(truth) || metTold.has(told)) continue;
    metTruths.add(truth);
    metTold.add(told);
  }
  // In the first snapshot everything is born, planted and reported; whoever is found a little later adds nothing wrong.
  const scoredTruths = planted.filter(({ at }) => at > 0);
  const early = new Set(pairs.filter(({ truth }) => truth.at === 0).map(({ told }) => told));
  const scoredTold = reported.filter((told) => told.at > 0 && !early.has(told));
  return score(scoredTruths, scoredTold, { metTruths, metTold });
}

function place(events: readonly LifeEvent[], days: readonly string[]): Placed[] {
  return events.flatMap((event) => {
    const at = days.findIndex((day) => day >= event.asOf.slice(0, 10));
    return at < 0 ? [] : [{ ...event, at }];
  });
}

const distance = ({ truth, told }: { truth: Placed; told: Placed }) => Math.abs(truth.at - told.at);

function isSame(truth: Placed, told: Placed, met: readonly Met[]): boolean {
  if (truth.event !== told.event || Math.abs(truth.at - told.at) > APART) return false;
  const named = new Set([truth.racket, ...truth.others]);
  // Whoever is gone afterwards was met before; whoever is new is met at once or by the truth's own snapshot.
  const looks = [told.at, told.at - 1, truth.at].map((at) => met[at]?.plantedOf.get(told.racket));
  return looks.some((planted) => planted !== undefined && named.has(planted));
}

function score(
  truths: readonly Placed[],
  told: readonly Placed[],
  { metTruths, metTold }: { metTruths: ReadonlySet<Placed>; metTold: ReadonlySet<Placed> },
): EventScore {
  const byKind: Record<string, { planted: number; reported: number; met: number }> = {};
  const of = (kind: string) => (byKind[kind] ??= { planted: 0, reported: 0, met: 0 });
  for (const truth of truths) {
    of(truth.event).planted += 1;
    of(truth.event).met += Number(metTruths.has(truth));
  }
  for (const { event } of told) of(event).reported += 1;
  const recall = share(truths.filter((truth) => metTruths.has(truth)).length, truths.length);
  const precision = share(told.filter((event) => metTold.has(event)).length, told.length);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, byKind };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
