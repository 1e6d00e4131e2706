import type { LeadReader } from './lead-reader.ts';

/** A small graph by hand: who uses what, which accounts one operator runs, and what each account shows, as bits. */
export interface TestGraph {
  readonly uses: readonly (readonly [seller: string, kind: string, value: string])[];
  readonly operators?: Readonly<Record<string, readonly string[]>>;
  readonly bits?: Readonly<Record<string, number>>;
  readonly weights?: Readonly<Record<string, number>>;
  /** The group that a run has each account in. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Sellers past which a value is a hub for the reader; none unless said. */
  readonly widest?: number;
  /** Turns answers round: the order of rows must not matter. */
  readonly turned?: boolean;
}

/** Answers from such a graph, and counts whose neighbourhoods were asked for. */
export function readerOf(graph: TestGraph): LeadReader & { readonly opened: string[]; readonly looked: string[] } {
  const [opened, looked]: string[][] = [[], []];
  const { uses, operators = {}, bits = {}, weights = {}, groups = {}, widest = Infinity } = graph;
  const operatorOf = (seller: string) => Object.keys(operators).find((id) => operators[id]?.includes(seller)) ?? null;
  const inOrder = <T>(rows: T[]) => (graph.turned ? rows.reverse() : rows);
  const known = new Set(uses.map(([seller]) => seller));
  const wayOf = (seller: string, value: string) => [[seller, 'USES', value, 1, 2] as const];
  return {
    opened: opened as string[],
    looked: looked as string[],
    accounts: async (sellers) => {
      const all = sellers.filter((key) => known.has(key)).flatMap((key) => operators[operatorOf(key) ?? ''] ?? [key]);
      const account = (key: string) => ({ key, label: key, status: null, closedAt: null, closureReason: null });
      const foundOf = (key: string) => ({
        operatorId: operatorOf(key),
        communityId: groups[key] ?? null,
        racketId: null,
      });
      return inOrder([...new Set(all)].map((key) => ({ ...account(key), ...foundOf(key) })));
    },
    uses: async (sellers) => {
      opened?.push(...sellers);
      const found = uses.filter(([seller]) => sellers.includes(seller));
      return inOrder(found.map(([seller, kind, value]) => ({ seller, kind, value, way: wayOf(seller, value) })));
    },
    users: async (values) => {
      looked?.push(...values.map(({ key }) => key));
      const rows = values.map(({ key, kind }) => {
        const users = uses.filter((use) => use[1] === kind && use[2] === key).map(([seller]) => seller);
        const few = users.length > widest ? [] : users.map((seller) => [seller, wayOf(seller, key)] as const);
        const told = { degree: users.length, sellers: users.length, users: inOrder(few) };
        return { value: key, kind, label: key, ...told, weight: weights[key] ?? null };
      });
      return inOrder(rows);
    },
    own: async (accounts) => new Map(accounts.flatMap(({ key }) => (bits[key] ? [[key, bits[key]]] : []))),
  };
}
