import type { FoundValueRow, KnownRacket, Lookups } from '#jobs/analysis/screening/lookups';
import { savedWeight } from '#jobs/detect/evidence/community';
import { groupBy } from '#jobs/detect/links/group-by';
import { NodeKind } from '@ringbreaker/cypher/domain';
import type { PureRun } from '../levels/detect-purely.ts';
import { StoredLinks } from '../snapshot/links.ts';
import type { Tables } from '../snapshot/tables.ts';

/** The links that `screened-values` counts as uses, and those along which it looks for members. */
const USED = ['USES', 'LOCATED_AT', 'PAID_TO', 'NAMED', 'DEPICTS'];
const HELD = new Set(['USES', 'LOCATED_AT', 'PAID_TO']);
/** As `look-up-screened.ts` has them. */
const [WIDEST, FEW] = [1_000, 4];

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
  const sellerOfStore = new Map(Array.from(links.of('OPERATES'), ({ from, to }) => [to, from]));
  const usesOf = groupBy(
    USED.flatMap((type) => [...links.of(type)]),
    ({ to }) => to,
  );
  const ties = rackets.flatMap((racket) => racket.ties.map((tie) => [tie.value, toTie(racket.id, tie)] as const));
  const tiesOf = groupBy(ties, ([value]) => value);
  const memberOf = new Map(
    rackets.flatMap(({ id, members }) => members.map((one) => [one.seller, { ...one, racket: id }])),
  );
  return (asked) => {
    const uses = usesOf.get(asked) ?? [];
    const users = new Set(uses.map(({ from }) => from)).size;
    const open = users <= WIDEST;
    const held = uses.filter(({ type }) => HELD.has(type));
    const members = held.flatMap(({ from }) => memberOf.get(sellerOfStore.get(from) ?? from) ?? []);
    return {
      run: 1,
      verdicts: 0,
      asked,
      key: uses.length > 0 ? asked : null,
      kind: NodeKind.safeParse(uses[0]?.label).data ?? null,
      label: asked,
      users,
      open,
      ties: open ? (tiesOf.get(asked) ?? []).map(([, tie]) => tie) : [],
      members: open && users <= FEW ? members : [],
      alike: [],
      visible: true,
    };
  };
}

function toTie(
  racket: string,
  tie: PureRun['findings']['rackets'][number]['ties'][number],
): FoundValueRow['ties'][number] {
  return { racket, weight: savedWeight(tie), sellers: tie.members.length };
}

/** What is told of a racket has no part in how closely somebody is tied to it. */
function knownAs(id: string): KnownRacket {
  const untold = { title: id, titled: null, name: null, dismissal: null, topReason: '', counterEvidence: [] };
  return { id, band: 'A', lifecycle: 'active', sellers: 0, ...untold };
}
