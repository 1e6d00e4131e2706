import { hashText, type GraphColumns } from '@ringbreaker/cypher/domain';

/** Links a seller has to values; two of three of its values are of its own neighbourhood. */
const LINKS_EACH = 4;
const NEIGHBOURHOOD = 40;

/**
 * A made picture of sellers and what they use, as the API sends one: so many things, about twice as many links. The same
 * for the same number.
 */
export function madeColumns(things: number): GraphColumns {
  const sellers = Math.round(things / 2);
  const values = things - sellers;
  const draw = (text: string, below: number) => hashText(text) % below;
  const sources: number[] = [];
  const targets: number[] = [];
  for (let seller = 0; seller < sellers; seller++) {
    const used = new Set<number>();
    for (let at = 0; at < LINKS_EACH; at++) {
      const home = Math.floor(seller / NEIGHBOURHOOD) * NEIGHBOURHOOD;
      const near = Math.min(values - 1, home + draw(`${seller}|${at}`, NEIGHBOURHOOD));
      used.add(at < LINKS_EACH - 1 ? near : draw(`${seller}|far`, values));
    }
    for (const value of used) {
      sources.push(seller);
      targets.push(sellers + value);
    }
  }
  const degrees = new Array<number>(things).fill(0);
  for (const end of [...sources, ...targets]) degrees[end]! += 1;
  const every = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at));
  const isSeller = (at: number) => at < sellers;
  return {
    nodes: {
      keys: every(things, (at) => (isSeller(at) ? `seller:${at}` : `phone:${at}`)),
      kinds: every(things, (at) => (isSeller(at) ? 'Seller' : 'Phone')),
      labels: every(things, (at) => (isSeller(at) ? `Seller ${at}` : `+86 138 ${String(at).padStart(8, '0')}`)),
      degrees,
      status: every(things, (at) => (isSeller(at) ? 'active' : null)),
      rackets: every(things, () => null),
      operators: every(things, () => null),
      begins: every(things, () => null),
      ends: every(things, () => null),
    },
    links: {
      sources,
      targets,
      types: sources.map(() => 'USES'),
      firstSeen: sources.map(() => null),
      lastSeen: sources.map(() => null),
      weights: sources.map((_, at) => (at % 10) / 10),
    },
  };
}
