import type { NodeKind } from '@ringbreaker/cypher/domain';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { tally } from '../tally.ts';
import { inContext, t } from '../../words/words.ts';

/** How many things of each kind there are, in the order of the legend. */
export function countKinds(nodes: Iterable<{ kind: NodeKind }>): Map<NodeKind, number> {
  const counts = tally(Array.from(nodes, ({ kind }) => kind));
  return new Map(legendOrder.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!] as const] : [])));
}

const MOST_KINDS = 2;

/** What some things are, as in "3 phones, 2 addresses and 4 more": the kinds that are most of them. */
export function kindsInWords(nodes: Iterable<{ kind: NodeKind }>): string {
  const counts = [...countKinds(nodes)].sort(([, a], [, b]) => b - a);
  const words = counts
    .slice(0, MOST_KINDS)
    .map(([kind, things]) => inContext('a kind')`${count(things)} ${nounOf(kind, things)}`);
  const rest = counts.slice(MOST_KINDS).reduce((sum, [, things]) => sum + things, 0);
  return words.join(', ') + (rest > 0 ? t` and ${count(rest)} more` : '');
}

/** The name of a kind within a sentence, for one or for several. */
function nounOf(kind: NodeKind, things: number): string {
  const { name, plural } = lookOf(kind);
  const noun = things === 1 ? name : plural;
  return /^[A-Z]{2}/.test(noun) ? noun : noun.charAt(0).toLowerCase() + noun.slice(1);
}
