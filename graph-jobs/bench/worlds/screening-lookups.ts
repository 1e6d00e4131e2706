import type { FoundValueRow, KnownRacket, Lookups } from '#jobs/analysis/screening/lookups';
import { savedWeight } from '#jobs/detect/evidence/community';
import { groupBy } from '#jobs/detect/links/group-by';
import { OPENED } from '@ringbreaker/cypher';
import { NodeKind } from '@ringbreaker/cypher/domain';
import type { PureRun } from '../levels/detect-purely.ts';
import { StoredLinks } from '../snapshot/links.ts';
import type { Tables } from '../snapshot/tables.ts';
import { operatedBy } from '../snapshot/uses.ts';

/** The links that `screened-values` counts as uses, and those along which it looks for members. */
const USED = ['USES', 'LOCATED_AT', 'PAID_TO', 'NAMED', 'DEPICTS'];
const HELD = new Set(['USES', 'LOCATED_AT', 'PAID_TO']);

/** Answers screening as the graph does after a run on these tables; no newcomer is known by its id. */
export function lookupsAfter(run: PureRun, tables: Tables): Lookups {
  const lookUp = valuesAfter(run, tables);
  return {
    values: async (keys) => keys.map(lookUp),
    accounts: async () => [],
    rackets: async (ids) => ids.map(knownAs),
    pictures: async () => [],
    blockMembers: async () => [],
    verdicts: async () => [],
    references: async () => [],
  };
}

/** What `screened-values` says of a key. */
function valuesAfter({ findings: { rackets } }: PureRun, tables: Tables): (asked: string) => FoundValueRow {
  const links = new StoredLinks(tables);
  const operated = operatedBy(links);
  // What a party uses that runs a seller is not looked at.
  const sellersOf = (holder: string) => (holder.startsWith('store:') ? (operated.get(holder) ?? []) : [holder]);
  const usesOf = groupBy(
    USED.flatMap((type) => [...links.of(type)]),
    ({ to }) => to,
  );
  const ties = rackets.flatMap(({ id, ties: all }) =>
    all.map((tie) => ({ value: tie.value, racket: id, weight: savedWeight(tie), sellers: tie.members.length })),
  );
  const tiesOf = groupBy(ties, ({ value }) => value);
  const memberOf = new Map(
    rackets.flatMap(({ id, members }) => members.map((one) => [one.seller, { ...one, racket: id }])),
  );
  return (asked) => {
    const uses = usesOf.get(asked) ?? [];
    const tied = tiesOf.get(asked) ?? [];
    const users = new Set(uses.map(({ from }) => from)).size;
    const open = users <= OPENED.widest && tied.length <= OPENED.most;
    const held = uses.filter(({ type }) => HELD.has(type));
    const members = held.flatMap(({ from }) => sellersOf(from).flatMap((seller) => memberOf.get(seller) ?? []));
    return {
      run: 1,
      verdicts: 0,
      asked,
      key: uses.length > 0 ? asked : null,
      kind: NodeKind.safeParse(uses[0]?.label).data ?? null,
      label: asked,
      users,
      open,
      ties: open ? tied : [],
      members: open && users <= OPENED.few ? members : [],
      alike: [],
      visible: true,
    };
  };
}

/** What is told of a racket has no part in how closely somebody is tied to it. */
function knownAs(id: string): KnownRacket {
  const untold = { title: id, titled: null, name: null, dismissal: null, topReason: '', counterEvidence: [] };
  return { id, band: 'A', lifecycle: 'active', sellers: 0, ...untold };
}
