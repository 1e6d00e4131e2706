import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLAG_NAMES } from '@ringbreaker/cypher/domain';
import { redFlags } from './index.ts';

const page = readFileSync(new URL('../../../../docs/red-flags.md', import.meta.url), 'utf8');
const rows = page.split('\n').flatMap((line) => {
  const [, id = '', name, , strength, guard] = line.split('|').map((cell) => cell.trim());
  return /^[OR]\d+$/.test(id) ? [{ id, name, strength: Number(strength), guard }] : [];
});

describe('docs/red-flags.md', () => {
  it.each(redFlags)('tells $id as it is', ({ id, strength, guard }) => {
    const name = FLAG_NAMES[id];
    expect(rows.find((row) => row.id === id)).toEqual({ id, name, strength, guard: guard.replace(/\.$/, '') });
  });

  it('says of every rule of the plan that is not there why it is not', () => {
    const told = new Set(rows.map(({ id }) => id));
    const planned = Array.from({ length: 31 }, (_, at) => `R${at + 1}`);
    expect(planned.filter((id) => !told.has(id))).toEqual([]);
  });
});
