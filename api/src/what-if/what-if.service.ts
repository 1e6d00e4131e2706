import { Inject, Injectable } from '@nestjs/common';
import { Database, readRacketNetwork } from '@ringbreaker/cypher';
import { saying, type WhatIfView } from '@ringbreaker/cypher/domain';
import { buildNetwork, drawPicture, networkLinks, type WhatIfQuestion } from '@ringbreaker/graph-jobs/analysis';
import { type Contributors, Things } from '../graph/things.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { noSuchRacket } from '../rackets/rackets.service.ts';
import { workOut } from './work-out.ts';

/** Tells what becomes of rackets when some of them is taken away. */
@Injectable()
export class WhatIfs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Things) private readonly things: Things,
  ) {}

  /** @throws ProblemError `not-found` where no member may be seen; `invalid` where something named is no part of it. */
  async ask(id: string, question: WhatIfQuestion, contributors: Contributors): Promise<WhatIfView> {
    const read = await readRacketNetwork(this.database, id, contributors);
    if (!read) throw noSuchRacket(id);
    const network = buildNetwork(read);
    const [members, things] = [network.members, network.things].map((all) => new Set(all.map(({ key }) => key)));
    const errors = [
      ...question.remove.flatMap((key, at) => (members?.has(key) ? [] : [problem('remove', at)])),
      ...question.close.flatMap((key, at) => (things?.has(key) ? [] : [problem('close', at)])),
    ];
    if (errors.length > 0) {
      const todo = saying`Name members of this racket, and values that at least two of them share.`;
      throw new ProblemError('invalid', saying`Something that was named is no part of this racket.`, { errors, todo });
    }
    const report = await workOut({ network, offers: read.offers }, question);
    const keys = [...network.members, ...network.things].map(({ key }) => key);
    const nodes = await this.things.look(keys, contributors);
    const { graph } = drawPicture(nodes, networkLinks(network, new Map(nodes.map((node) => [node.key, node]))));
    const total = network.members.length + network.things.length;
    return {
      ...report,
      racketId: id,
      runSeq: read.runSeq,
      graph,
      extent: {
        explored: total,
        returned: total,
        total,
        partial: read.isCut,
        narrowBy: read.isCut ? ['links'] : [],
      },
    };
  }
}

function problem(list: string, at: number) {
  return { path: `${list}.${at}`, message: saying`It is no part of this racket.` };
}
