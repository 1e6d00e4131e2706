import type { Branch } from './relation-tree.ts';

/** A line that is shown, with its place for those who listen. */
export interface TreeRow extends Branch {
  parent: string | null;
  level: number;
  place: number;
  of: number;
  open: boolean;
}

/** The lines that are shown: those at the top, and what is below each that is open. */
export function treeRows(top: readonly Branch[], open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (branches: readonly Branch[], parent: string | null, level: number) => {
    for (const [i, branch] of branches.entries()) {
      const isOpen = branch.below !== null && open.has(branch.id);
      rows.push({ ...branch, parent, level, place: i + 1, of: branches.length, open: isOpen });
      if (isOpen) add(branch.below!(), branch.id, level + 1);
    }
  };
  add(top, null, 1);
  return rows;
}

/** What a key does in the tree: where the focus goes, and what is opened or closed. */
export interface TreeStep {
  focus?: string;
  open?: readonly string[];
  close?: string;
}

/** What a key does at a line, as the practices of ARIA say for a tree; null: nothing. */
export function stepInTree(rows: readonly TreeRow[], at: string, key: string): TreeStep | null {
  const index = rows.findIndex(({ id }) => id === at);
  const row = rows[index];
  if (!row) return null;
  const go = (to: TreeRow | undefined) => (to ? { focus: to.id } : null);
  if (key === 'ArrowDown') return go(rows[index + 1]);
  if (key === 'ArrowUp') return go(rows[index - 1]);
  if (key === 'Home') return go(rows[0]);
  if (key === 'End') return go(rows.at(-1));
  if (key === 'ArrowRight') return row.open ? go(rows[index + 1]) : row.below ? { open: [row.id] } : null;
  if (key === 'ArrowLeft') return row.open ? { close: row.id } : go(rows.find(({ id }) => id === row.parent));
  if (key === '*') return { open: rows.flatMap((one) => (one.parent === row.parent && one.below ? [one.id] : [])) };
  return /^[\p{L}\p{N}]$/u.test(key) ? go(nextThatBegins(rows, index, key)) : null;
}

function nextThatBegins(rows: readonly TreeRow[], index: number, letter: string): TreeRow | undefined {
  const after = [...rows.slice(index + 1), ...rows.slice(0, index)];
  return after.find(({ says }) => says.toLowerCase().startsWith(letter.toLowerCase()));
}
