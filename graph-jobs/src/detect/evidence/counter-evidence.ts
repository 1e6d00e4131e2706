import { nameOfLink, wordOfKind, type CounterEvidence, saying } from '@ringbreaker/cypher/domain';
import type { Community } from './community.ts';
import { findHonestReadings } from './honest-readings.ts';
import { ownerOfMost } from '../red-flags/held-together.ts';
import { sellersOf } from '../red-flags/red-flag.ts';
import type { AuthorisationFacts } from './facts.ts';
import { roughUsers, tellRoughly } from './rough-count.ts';

const PAIRS_SHOWN = 20;
const SHOWN = 3;
const EVIDENCE_SHOWN = 50;

/**
 * What speaks for the members: always shown beside what speaks against them.
 * @param asOfDay the first day of the month that the run speaks of, as days since 1970-01-01
 */
export function findCounterEvidence(community: Community, asOfDay: number): CounterEvidence[] {
  return [
    ...authorised(community, asOfDay),
    ...foundGenuine(community),
    ...generic(community),
    ...declaredCompany(community),
    ...takenForOne(community),
    ...findHonestReadings(community),
    ...unlikeGoods(community),
  ];
}

/** Who is authorised for a brand, and, apart, who no longer is: whether a group is a racket is decided with both. */
function authorised({ signals }: Community, asOfDay: number): CounterEvidence[] {
  const isOver = ({ validTo }: AuthorisationFacts) => validTo !== null && validTo < asOfDay;
  const holding = signals.authorisations.filter((one) => !isOver(one));
  const isHeld = new Set(sellersOf(holding));
  const over = signals.authorisations.filter((one) => isOver(one) && !isHeld.has(one.seller));
  const tell = (some: readonly AuthorisationFacts[], says: (sellers: number) => string): CounterEvidence[] => {
    const sellers = sellersOf(some);
    if (sellers.length === 0) return [];
    const evidence = some
      .slice(0, EVIDENCE_SHOWN)
      .map(({ seller, brandKey }) => ({ from: seller, type: 'AUTHORISED_FOR', to: brandKey }));
    return [{ kind: 'authorised', says: says(sellers.length), sellers, evidence }];
  };
  return [
    ...tell(holding, (count) => saying`${count} of the sellers are authorised for a brand.`),
    ...tell(
      over,
      (count) =>
        saying`${count} of the sellers had an authorisation for a brand that ran out before the month of this run.`,
    ),
  ];
}

function foundGenuine({ signals }: Community): CounterEvidence[] {
  const genuine = signals.outcomes.filter(({ finding }) => finding === 'genuine');
  if (genuine.length === 0) return [];
  const sellers = sellersOf(genuine);
  const evidence = genuine.slice(0, 50).map(({ outcome, about }) => ({ from: outcome, type: 'CONCERNS', to: about }));
  return [{ kind: 'genuine_outcome', says: saying`${genuine.length} checks found genuine goods.`, sellers, evidence }];
}

function generic({ ties }: Community): CounterEvidence[] {
  return ties
    .filter((tie) => tie.weight === 0 && tie.members.length > 2)
    .slice(0, 5)
    .map((tie) => ({
      kind: 'generic_value',
      says: saying`${tie.members.length} members share one ${wordOfKind(tie.kind)} that ${tellRoughly(roughUsers(tie.users))} sellers use, as with a provider or a depot: it was not used to link.`,
      sellers: [...tie.members],
      evidence: tie.evidence.slice(0, 50),
    }));
}

function declaredCompany(community: Community): CounterEvidence[] {
  const party = ownerOfMost(community);
  if (!party) return [];
  return [
    {
      kind: 'declared_company',
      says: saying`${party.members.length} of ${community.sellers.length} accounts openly name one owner: hiding is not what ties them.`,
      sellers: [...party.members],
      evidence: [...party.evidence],
    },
  ];
}

/** Parties that stand as one on what they share: if they are two, what ties these members is gone. */
function takenForOne({ ties }: Community): CounterEvidence[] {
  const resting = ties.filter(({ weight, takenForOne: pairs }) => weight > 0 && pairs !== undefined);
  return resting
    .filter(({ value }, at) => resting.findIndex((tie) => tie.value === value) === at)
    .slice(0, SHOWN)
    .map(({ kind, members, evidence, takenForOne: pairs = [] }) => {
      const parties = new Set(pairs.flatMap(({ one, other }) => [one, other])).size;
      const reasons = [...new Set(pairs.map(({ reason }) => reason))].join('; ');
      const all = [...pairs.flatMap((pair) => pair.evidence), ...evidence];
      const rows = new Map(all.map((link) => [nameOfLink(link), link]));
      return {
        kind: 'taken_for_one',
        says: saying`${members.length} members are tied by ${parties} entries of one ${wordOfKind(kind)}, which were taken for one: ${reasons}. If they are not one, this tie is gone.`,
        sellers: [...members],
        evidence: [...rows.values()].slice(0, EVIDENCE_SHOWN),
        pairs: pairs.slice(0, PAIRS_SHOWN).map(({ one, other }) => ({ one, other })),
      };
    });
}

/**
 * Operators that sell no brand of those whom shared values join them with: strangers who share a value by chance look
 * so. Where that is usual, it says nothing.
 */
export function unlikeGoods({ goods }: Community): CounterEvidence[] {
  if (!goods || goods.usual === 0) return [];
  const unlike = goods.operators.filter(({ alike }) => alike === 0);
  if (unlike.length === 0) return [];
  const [many, few] = [
    saying`${unlike.length} operators sell no brand of those whom shared values join them with: strangers who share a value by chance look the same.`,
    saying`1 operator sells no brand of those whom shared values join it with: strangers who share a value by chance look the same.`,
  ];
  return [
    {
      kind: 'unlike_goods',
      says: unlike.length === 1 ? few : many,
      sellers: unlike.flatMap(({ sellers }) => sellers),
      evidence: unlike.flatMap(({ brands }) => brands.flatMap(({ evidence }) => evidence)).slice(0, EVIDENCE_SHOWN),
    },
  ];
}
