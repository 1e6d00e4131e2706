import { Inject, Injectable } from '@nestjs/common';
import { Database, linkCounts, sellerMembership } from '@ringbreaker/cypher';
import { ENTITY_FACTS, type EntityView, type NodeKind, saying } from '@ringbreaker/cypher/domain';
import { knownDay } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { Rackets } from '../rackets/rackets.service.ts';

/** Past this many links a thing's counts by kind are those of the links looked at. */
const COUNTED_LINKS = 250_000;
const NOT_FACTS = ['key', 'id', 'contributors'];

/** Reads one thing: its facts, and how many links of each kind it has. */
@Injectable()
export class Entities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
    @Inject(Rackets) private readonly rackets: Rackets,
  ) {}

  /** @throws ProblemError `not-found` when there is no such thing that this viewer may see. */
  async one(key: string, contributors: Contributors): Promise<EntityView> {
    const thing = await this.things.one(key, contributors);
    if (!thing) throw noSuchThing();
    const counts = await this.database.run(linkCounts, { contributors, key, cap: COUNTED_LINKS });
    const [membership] =
      thing.kind === 'Seller' ? await this.database.run(sellerMembership, { contributors, key }) : [];
    const alone = (await this.things.lone([thing], contributors)).get(key) ?? null;
    const { kind, label, degree, racketId, operatorId, weight } = thing;
    const isMember = kind === 'Seller' && racketId !== null && membership?.id === racketId;
    const goods = isMember ? await this.rackets.goodsOf(key, racketId, contributors) : null;
    return {
      key,
      kind,
      label,
      facts: factsOf(kind, thing.facts ?? {}),
      racketId,
      operatorId,
      begins: knownDay(thing.beganAt),
      ends: knownDay(thing.endedAt),
      membership: membership ?? null,
      goods,
      weight,
      alone,
      degree,
      linkCounts: counts.filter(({ count }) => count > 0).map(({ type, kind, count }) => ({ type, kind, count })),
      hidden: counts.reduce((sum, { hidden }) => sum + hidden, 0),
    };
  }
}

/** What is answered for a key that is nowhere, or hidden: the two are told apart to nobody. */
export function noSuchThing(): ProblemError {
  return new ProblemError('not-found', saying`The graph has nothing with this key that you may see.`, {
    todo: saying`Search for it: keys are written as kind:value, as in seller:taobao:12345.`,
  });
}

/** The declared facts of a kind in their order; of a value or a derived thing, every plain property. */
function factsOf(kind: NodeKind, properties: Record<string, unknown>): EntityView['facts'] {
  const declared = kind in ENTITY_FACTS ? Object.keys(ENTITY_FACTS[kind as keyof typeof ENTITY_FACTS].shape) : null;
  const names = declared ?? Object.keys(properties).filter((name) => !NOT_FACTS.includes(name));
  const facts: EntityView['facts'] = {};
  for (const name of names) {
    const value = properties[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') facts[name] = value;
  }
  return facts;
}
