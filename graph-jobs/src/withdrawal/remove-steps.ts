import { removeLinks, removeThings, removeValues, type Query } from '@ringbreaker/cypher';
import { linkTypes, type LinkType } from '@ringbreaker/cypher/domain';
import type { Step } from '../ingest/load/load.ts';

/** The parts of a plan that take away what nobody says any more: links first, then what they joined. */
export function removeSteps(kinds: readonly string[]): Step[] {
  const values = removeNodes('values', removeValues as unknown as Query);
  return [
    ...linkTypes.map(removeLinksOf),
    values,
    ...kinds.map((kind) => removeNodes(kind, removeThings as unknown as Query)),
  ];
}

function removeLinksOf(type: LinkType): Step {
  return {
    name: `remove ${type}`,
    isLink: true,
    from: `(select 1 from gone_links where type = '${type}')`,
    select: `select from_key, to_key, role from gone_links where type = '${type}' order by from_key, to_key, role`,
    query: removeLinks[type] as unknown as Query,
    more: { type },
    toRow: (row) => [...row],
  };
}

function removeNodes(what: string, query: Query): Step {
  const from = `gone_${what}`;
  return {
    name: `remove ${what}`,
    isLink: false,
    from,
    select: `select key from ${from} order by key`,
    query,
    toRow: (row) => [...row],
  };
}
