import { newLinks, type Database } from '@ringbreaker/cypher';
import { nameOfLink, SOURCES_A_DELIVERY, type LinkRef, type RacketEvent } from '@ringbreaker/cypher/domain';
import { inLanes, inParts } from '../../in-parts.ts';
import { linksOf } from '../evidence/community.ts';
import { dateOf, dayOf } from '../links/days.ts';
import { groupBy } from '../links/group-by.ts';
import type { Lives } from '../lifecycle/live.ts';
import type { News } from './occasion.ts';

const AT_ONCE = 2_000;
/** What came so few days ago is news still: it may take a second delivery to say to whom it leads. */
const NEWS_DAYS = 28;

/**
 * Reads which links of those who joined a racket are news. New is what no run before the event's had seen, and what came
 * within four weeks of it, unless the first run of all had seen it.
 * @param events what alerts are to be raised of, of this run or withheld by an earlier one
 */
export async function readNews(database: Database, { rackets }: Lives, events: readonly RacketEvent[]): Promise<News> {
  const fresh = new Map<number, Set<string>>();
  const racketOf = new Map(rackets.flatMap((racket) => racket.members.map(({ seller }) => [seller, racket] as const)));
  for (const [run, ofRun] of groupBy(events, (event) => event.run)) {
    const since = dateOf(dayOf(ofRun[0]?.asOf ?? null) - NEWS_DAYS);
    const links = new Map<string, LinkRef>();
    for (const seller of ofRun.flatMap(({ joined }) => joined)) {
      const ties = racketOf.get(seller)?.ties ?? [];
      for (const link of ties.flatMap((tie) => linksOf(tie, [seller]))) links.set(nameOfLink(link), link);
    }
    const names = new Set<string>();
    await inLanes(inParts(links.values(), AT_ONCE), async (part) => {
      const asked = part.map(({ from, type, to }) => [from, type, to] as const);
      const rows = await database.run(newLinks, { run, since, links: asked, perDelivery: SOURCES_A_DELIVERY });
      for (const link of rows) names.add(nameOfLink(link));
    });
    fresh.set(run, names);
  }
  return ({ run }, link) => fresh.get(run)?.has(nameOfLink(link)) ?? false;
}
