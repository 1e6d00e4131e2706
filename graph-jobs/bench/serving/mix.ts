import { MemberPage, RacketPage } from '@ringbreaker/cypher/domain';
import type { ApiServer } from '../screening/api-server.ts';

/** The questions that people ask, by kind; each kind as often as the others. */
export type Mix = Readonly<Record<'search' | 'racket' | 'neighbours', readonly string[]>>;

const WORDS = ['watch', 'shop', 'gold', 'store', 'li', 'best', 'star', 'home', 'sun', 'wang'];

/** Questions about what the marketplace really holds. */
export async function drawMix(api: ApiServer): Promise<Mix> {
  const { items } = RacketPage.parse(await read(api, '/rackets?limit=50'));
  const rackets = items.map(({ id }) => id);
  const members: string[] = [];
  for (const id of rackets.slice(0, 10)) {
    const page = MemberPage.parse(await read(api, `/rackets/${id}/members?limit=20`));
    members.push(...page.items.map(({ key }) => key));
  }
  return {
    search: WORDS.map((word) => `/search?q=${word}`),
    racket: rackets.map((id) => `/rackets/${id}`),
    neighbours: members.map((key) => `/entities/${encodeURIComponent(key)}/neighbours?limit=200`),
  };
}

async function read(api: ApiServer, path: string): Promise<unknown> {
  const { status, body } = await api.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
  return JSON.parse(body);
}
