import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { type Hue, inkOn, lookOf } from '../../graph/kinds.ts';
import { racketGroups, type RacketHues } from '../../graph/racket-hues.ts';
import { count, counted, shorten } from '../../graph/words.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { countKinds } from '../../state/folds/kinds-in-words.ts';
import { t } from '../../words/words.ts';

/** What stands before a line of the legend: a kind in its shape, the colour of a racket, or the star of who is new. A null hue is hollow. */
export type LegendMark = { kind: NodeKind; hue: Hue | null } | { racket: Hue | null } | 'recent';

/** A line of the legend below a picture. */
export interface LegendEntry {
  mark: LegendMark;
  text: string;
}

/** What a legend tells besides the kinds. */
export interface LegendTold {
  /** Where colour tells the racket. */
  rackets: RacketHues | null;
  nameOf: (racketId: string) => string;
  recent: ReadonlySet<string>;
  recentSince: number | null;
}

/** So many letters of a racket's name fit into a column. */
const LETTERS = 19;

/** The lines of the legend of what is drawn: rackets where colour tells them, kinds, and who is new. */
export function legendEntries(part: Pick<Canvas, 'nodes'>, told: LegendTold): LegendEntry[] {
  const { rackets, recentSince } = told;
  const kinds = [...countKinds(part.nodes.values())].map(([kind, things]): LegendEntry => {
    const { plural, hue } = lookOf(kind);
    return { mark: { kind, hue: rackets ? null : hue }, text: `${plural} ${count(things)}` };
  });
  const came = [...told.recent].filter((key) => part.nodes.has(key)).length;
  const text = t`New (since run ${recentSince}) ${count(came)}`;
  const recent: LegendEntry[] = came > 0 && recentSince !== null ? [{ mark: 'recent', text }] : [];
  return [...(rackets ? racketEntries(part, rackets, told.nameOf) : []), ...kinds, ...recent];
}

function racketEntries({ nodes }: Pick<Canvas, 'nodes'>, rackets: RacketHues, nameOf: LegendTold['nameOf']) {
  const groups = racketGroups(nodes.values(), rackets);
  const entries = groups.map(({ hue, ids, things }): LegendEntry => {
    const name = ids.length > 1 ? counted(ids.length, 'other racket') : nameOf(ids[0]!);
    return { mark: { racket: hue }, text: `${shorten(name, LETTERS)} ${count(things)}` };
  });
  const rest = nodes.size - groups.reduce((sum, { things }) => sum + things, 0);
  return rest > 0 ? [...entries, { mark: { racket: null }, text: t`In no racket ${count(rest)}` }] : entries;
}

/** The colours of a mark of the legend. */
export function paintOfMark(mark: Exclude<LegendMark, 'recent'>, { hues, quietInk }: Appearance) {
  const hue = 'kind' in mark ? mark.hue : mark.racket;
  return hue ? { fill: hues[hue], edge: null, ink: inkOn(hue) } : { fill: 'none', edge: quietInk, ink: quietInk };
}
