import {
  nameOfLink,
  wordOfKind,
  type LeadReport,
  type LeadStep,
  type LeadTie,
  type NamedThing,
  saying,
} from '@ringbreaker/cypher/domain';
import { compareTexts } from '../../compare-texts.ts';
import { POLICY } from '../../detect/policy.ts';
import { signalsIn } from '../../detect/suspicion/own-signals.ts';
import { logOddsOf } from '../../detect/suspicion/odds.ts';
import { compareLinks, type PlainLink } from '../picture/picture.ts';
import { keptOutBy, type GrownTie, type Growth, type LeadLimits, type Standing } from './grow-lead.ts';
import type { Way } from './lead-reader.ts';
import type { LeadValue, LeadWitness } from './neighbourhood.ts';

/** What a report says beside how the lead grew. */
export interface LeadAbout {
  readonly seed: NamedThing;
  readonly runSeq: number | null;
  readonly basis: LeadReport['basis'];
  readonly limits: LeadLimits;
}

const LISTED = 50;
const LINKS_LISTED = 50;

/** Tells how a lead grew, and gives the links that its picture is drawn of. */
export function tellLead(growth: Growth, about: LeadAbout): { report: LeadReport; links: PlainLink[] } {
  const { seed, runSeq, basis, limits } = about;
  const picture = new GrowingPicture();
  const seeds = growth.seeds.map((witness) => tellSeed(witness, seed));
  const steps = growth.steps.map((standing, at) => {
    return { ...tellWitness(standing), step: at + 1, keys: picture.add(standing) };
  });
  const accounts = growth.leftOut.map((standing) => {
    return { ...tellWitness(standing), reason: keptOutBy(standing, limits) ?? ('limit' as const) };
  });
  const values = valuesLeftOut(growth);
  const met = accounts.filter(({ reason }) => reason === 'limit').length;
  const returned = seeds.length + steps.length;
  const partial = growth.ended !== 'stop';
  const report: LeadReport = {
    seed,
    runSeq,
    basis,
    stop: { chance: limits.atLeast, logOdds: round(logOddsOf(limits.atLeast)) },
    steps: [...seeds, ...steps],
    leftOut: {
      accounts: accounts.slice(0, LISTED),
      values: values.slice(0, LISTED),
      more: Math.max(0, accounts.length - LISTED) + Math.max(0, values.length - LISTED),
    },
    extent: {
      explored: growth.hood.explored,
      returned,
      total: returned + met,
      partial,
      // Whose time was over was not asked for too much: asked again, it goes on from what the database has read by now.
      narrowBy: partial && growth.ended !== 'late' ? ['atLeast'] : [],
    },
    ended: sayEnd(growth, limits),
  };
  return { report, links: picture.links() };
}

/** Gathers the links of the ways by which each step came in. */
class GrowingPicture {
  readonly #links = new Map<string, PlainLink>();
  readonly #drawn = new Set<string>();

  /** @returns what the step brings that was not there before */
  add({ witness, ties }: Standing): string[] {
    const keys = witness.accounts.map(({ key }) => key);
    for (const { value, inLead } of ties) {
      keys.push(value.key);
      for (const way of waysOf(value, [witness.key, ...inLead])) {
        for (const link of plain(way)) {
          this.#links.set(nameOfLink(link), link);
          keys.push(link.from, link.to);
        }
      }
    }
    const fresh = [...new Set(keys)].filter((key) => !this.#drawn.has(key)).sort(compareTexts);
    for (const key of fresh) this.#drawn.add(key);
    return fresh;
  }

  links(): PlainLink[] {
    return [...this.#links.values()].sort(compareLinks);
  }
}

/** The ways of the users of a value that are of some witnesses. */
function waysOf(value: LeadValue, witnesses: readonly string[]): Way[] {
  const wanted = new Set(witnesses);
  return [...value.ways].filter(([seller]) => wanted.has(value.witnessOf(seller))).map(([, way]) => way);
}

function plain(way: Way): PlainLink[] {
  return way.map(([from, type, to, firstSeen, lastSeen]) => ({ from, type, to, firstSeen, lastSeen }));
}

function tellSeed(witness: LeadWitness, seed: NamedThing): LeadStep {
  const sellers = namesOf(witness);
  return {
    key: witness.key,
    sellers,
    racketId: racketOf(witness),
    chance: 1,
    logOdds: null,
    byTies: null,
    byItself: null,
    signals: signalsIn(witness.bits),
    ties: [],
    says: sellers.length > 1 ? saying`The seed: the ${sellers.length} accounts of one operator.` : saying`The seed.`,
    step: 0,
    keys: [...new Set([...sellers.map(({ key }) => key), seed.key])],
  };
}

function tellWitness(standing: Standing): Omit<LeadStep, 'step' | 'keys'> {
  const { witness, chance, byTies, byItself, ties } = standing;
  return {
    key: witness.key,
    sellers: namesOf(witness),
    racketId: racketOf(witness),
    chance: thousandth(chance),
    logOdds: round(byTies + byItself),
    byTies,
    byItself,
    signals: signalsIn(witness.bits),
    ties: ties.map((tie) => tellTie(tie, witness.key)),
    says: sayTies(ties),
  };
}

function tellTie({ value, inLead, chance }: GrownTie, witness: string): LeadTie {
  const links = waysOf(value, [witness]).flatMap(plain);
  return {
    key: value.key,
    kind: value.kind,
    label: value.label,
    users: value.users,
    inLead: inLead.length,
    strength: thousandth(value.strength),
    chance: thousandth(chance),
    links: links.slice(0, LINKS_LISTED).map(({ from, type, to }) => ({ from, type, to })),
  };
}

/** As in `Shares 2 phones and 1 payment account with 3 of the lead.` */
function sayTies(ties: readonly GrownTie[]): string {
  const kinds = new Map<string, number>();
  for (const { value } of ties) kinds.set(value.kind, (kinds.get(value.kind) ?? 0) + 1);
  const shared = [...kinds].map(([kind, count]) =>
    count === 1 ? withArticle(wordOfKind(kind)) : saying`${count} × ${wordOfKind(kind)}`,
  );
  const others = new Set(ties.flatMap(({ inLead }) => inLead)).size;
  const last = shared.at(-1) ?? '';
  const listed = shared.length > 1 ? saying`${shared.slice(0, -1).join(', ')} and ${last}` : last;
  if (others === 0) return saying`Uses what was asked about: ${listed}.`;
  return saying`Shares ${listed} with ${others === 1 ? 'one operator' : `${others} operators`} of the lead.`;
}

function withArticle(word: string): string {
  return /^[aeiou]/i.test(word) && !word.startsWith('E-') ? saying`an ${word}` : saying`a ${word}`;
}

/** Values of the lead that nobody comes in by: hubs first, the widest first. */
function valuesLeftOut({ hood }: Growth): LeadReport['leftOut']['values'] {
  const told = [...hood.values.values()].flatMap((value): LeadReport['leftOut']['values'] => {
    const { key, kind, label, users, fate } = value;
    if (fate === 'tie' || users < 2) return [];
    const about = { key, kind, label, users, reason: fate };
    if (fate === 'hub')
      return [{ ...about, says: saying`A hub: more than ${POLICY.ties.widest} operators use it, so it ties nobody.` }];
    return [{ ...about, says: saying`It says too little here: ${thousandth(value.strength)} of 1.` }];
  });
  return told.sort(
    (a, b) => compareTexts(a.reason, b.reason) || b.users - a.users || compareTexts(a.kind + a.key, b.kind + b.key),
  );
}

function sayEnd({ ended, steps, leftOut }: Growth, { atLeast, most, explored }: LeadLimits): string {
  const percent = Math.round(atLeast * 100);
  if (ended === 'most') return saying`It stopped at its bound of ${most} steps; more would come in.`;
  if (ended === 'explored')
    return saying`It stopped at its bound of ${explored} accounts looked at; more would come in.`;
  if (ended === 'late') return saying`It stopped because its time was over; more may come in.`;
  if (steps.length === 0 && leftOut.length === 0)
    return saying`Nothing is shared with anybody by which a lead could grow.`;
  if (leftOut.some((standing) => keptOutBy(standing, { atLeast }) === 'elsewhere'))
    return saying`Whoever else takes part with a chance of ${percent} % or more is in another racket or group, as detection parted them.`;
  return saying`Nobody else takes part with a chance of ${percent} % or more, by what is known.`;
}

function namesOf({ accounts }: LeadWitness): NamedThing[] {
  return accounts.map(({ key, label }) => ({ key, kind: 'Seller', label }));
}

function racketOf({ accounts }: LeadWitness): string | null {
  return accounts.find(({ racketId }) => racketId !== null)?.racketId ?? null;
}

function round(logOdds: number): number {
  return Math.round(logOdds * 100) / 100 + 0;
}

function thousandth(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
