import {
  type GoodsInCommon,
  type LinkEvidence,
  type LinkRef,
  type MemberView,
  type RacketScore,
  type RacketView,
  readAbout,
  VALUE_KINDS,
  isValueKind,
  sellerKeyOf,
  writeAbout,
} from '@ringbreaker/cypher/domain';
import type { DossierMaterial } from './material.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What stands in place of a text that a person wrote. */
const WITHHELD = '[withheld in this profile]';
const BLANK = '•••';
/** Ids that a run gave, and brands, which are nobody's name. */
const OPEN_KEY = /^(?:[a-z]{2}-[a-z0-9]{1,40}$|brand:|group:)/;

/**
 * The material with pseudonyms in place of names, keys and values, and without texts that people wrote. Each part is
 * written anew, field by field: one that is added later is not told before somebody writes it here. What reasons and
 * events say stays, for these sentences are ours and name nobody.
 */
export function maskMaterial(material: DossierMaterial, names: Pseudonyms): DossierMaterial {
  const mask = new Mask(names);
  const { racket, hiddenMembers, run, isCut } = material;
  return {
    racket: mask.racket(racket),
    hiddenMembers,
    run,
    isCut,
    members: material.members.map((member) => mask.member(member)),
    events: material.events.map((event) => ({
      ...event,
      joined: event.joined.map(mask.key),
      left: event.left.map(mask.key),
      closed: event.closed.map(mask.key),
    })),
    things: material.things.map((thing) => {
      const { kind, degree, status, racketId, operatorId, weight, beganAt, endedAt } = thing;
      const [key, label] = [mask.key(thing.key), mask.label(thing)];
      return { key, label, kind, degree, status, racketId, operatorId, weight, beganAt, endedAt, facts: null };
    }),
    links: material.links.map((link) => ({ ...mask.link(link), firstSeen: link.firstSeen, lastSeen: link.lastSeen })),
    decisions: material.decisions.map((decision) => ({
      ...decision,
      author: mask.author(decision.author),
      reason: mask.text(decision.reason),
    })),
    namings: material.namings.map((naming) => ({
      ...naming,
      author: mask.author(naming.author),
      name: mask.text(naming.name),
    })),
    pins: material.pins.map((pin) => ({
      ...pin,
      seller: mask.key(pin.seller),
      author: mask.author(pin.author),
      reason: mask.text(pin.reason),
    })),
    notes: material.notes.map((note) => ({
      ...note,
      about: mask.about(note.about),
      text: WITHHELD,
      author: mask.author(note.author),
      changedBy: mask.author(note.changedBy),
    })),
    evidence: material.evidence.map((one) => mask.evidence(one)),
  };
}

class Mask {
  readonly #names: Pseudonyms;

  constructor(names: Pseudonyms) {
    this.#names = names;
  }

  readonly key = (key: string): string => (OPEN_KEY.test(key) ? key : this.#names.key(key));
  readonly seller = (named: string): string => this.key(sellerKeyOf(named));
  readonly author = (name: string): string => this.#names.name('Colleague', name);
  readonly text = (text: string | null): string | null => (text === null ? null : WITHHELD);
  readonly link = ({ from, type, to }: LinkRef): LinkRef => ({ from: this.key(from), type, to: this.key(to) });

  label({ key, kind, label }: { key: string; kind: string; label: string }): string {
    if (OPEN_KEY.test(key)) return kind === 'Brand' ? label : key;
    return this.#names.name(isValueKind(kind) ? VALUE_KINDS[kind].name : kind, key);
  }

  about(written: string): string {
    const about = readAbout(written);
    return writeAbout('key' in about ? { key: this.key(about.key) } : this.link(about));
  }

  member(member: MemberView): MemberView {
    const key = this.key(member.key);
    return {
      ...member,
      key,
      sellerId: key.slice(key.indexOf(':') + 1),
      name: this.#names.name('Seller', member.key),
      pin: member.pin && {
        ...member.pin,
        author: this.author(member.pin.author),
        reason: this.text(member.pin.reason),
      },
      ties: member.ties.map((tie) => ({
        ...tie,
        key: this.key(tie.key),
        label: this.label(tie),
        links: tie.links.map(this.link),
      })),
    };
  }

  racket(racket: RacketView): RacketView {
    const { decision } = racket.decided;
    const decided = decision && {
      ...decision,
      author: this.author(decision.author),
      reason: this.text(decision.reason),
    };
    return {
      ...racket,
      name: null,
      named: { version: racket.named.version, naming: null },
      decided: { version: racket.decided.version, decision: decided },
      assessment: this.score(racket.assessment),
    };
  }

  score(score: RacketScore): RacketScore {
    const reason = <T extends { sellers: string[]; evidence: LinkRef[] }>(one: T): T => ({
      ...one,
      sellers: one.sellers.map(this.seller),
      evidence: one.evidence.map(this.link),
    });
    return {
      ...score,
      parts: score.parts.map((part) => ({ ...part, best: reason(part.best), hits: part.hits.map(reason) })),
      counterEvidence: score.counterEvidence.map((one) => ({ ...reason(one), pairs: [] })),
      // Their labels may name a value.
      counterfactuals: [],
      ...(score.chain && { chain: score.chain.map(reason) }),
      ...(score.goods && { goods: this.goods(score.goods) }),
    };
  }

  /** Brands are nobody's name. */
  goods(goods: GoodsInCommon): GoodsInCommon {
    const operators = goods.operators.map((one) => ({
      ...one,
      sellers: one.sellers.map(this.seller),
      brands: one.brands.map((brand) => ({ ...brand, evidence: brand.evidence.map(this.link) })),
    }));
    return { ...goods, operators };
  }

  /** Of a row that one can guess, the hash tells whether the guess is right: it goes with the row. */
  evidence({ link, total, rows }: LinkEvidence): LinkEvidence {
    const blank = (row: LinkEvidence['rows'][number]) => ({
      ...row,
      raw: '',
      rowSha256: '',
      row: Object.fromEntries(Object.keys(row.row).map((name) => [name, row.row[name] === null ? null : BLANK])),
    });
    return { link: this.link(link), total, rows: rows.map(blank) };
  }
}
