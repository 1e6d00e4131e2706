import type { TableRows } from '@ringbreaker/cypher/domain';

/** Rows of a delivery by table, as the graph notes them; none where nothing was counted yet. */
export const tablesOf = ({ counts }: { readonly counts: string | null }) =>
  JSON.parse(counts || '{}') as Record<string, Partial<TableRows>>;

/** A number of rows in words. */
export const countRows = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;
