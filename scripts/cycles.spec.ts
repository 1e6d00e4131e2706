import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './run.mjs';

const ROOMS = ['cypher', 'graph-jobs', 'api', 'viz', 'scripts'];
const BUILT = /(^|\/)(node_modules|dist|\.types)\//;

/** The files of a room, each with the files that it imports, types included. */
function importsOf(room: string): [string, string[]][] {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !BUILT.test(file));
  return files.map((name) => {
    const file = resolve(root, room, name);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
    const relative = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
    return [file, relative.map(({ fileName }) => resolve(file, '..', fileName))];
  });
}

/** What is left when files that import none of the rest, or that none of the rest imports, go again and again. */
function leftInCycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set(imports.keys());
  for (let before = 0; before !== left.size;) {
    before = left.size;
    for (const file of left) if (!imports.get(file)?.some((other) => left.has(other))) left.delete(file);
    const imported = new Set([...left].flatMap((file) => imports.get(file) ?? []));
    for (const file of left) if (!imported.has(file)) left.delete(file);
  }
  return [...left];
}

describe('imports', () => {
  it('run in no circle, types included', () => {
    const imports = new Map(ROOMS.flatMap(importsOf));
    expect(imports.size).toBeGreaterThan(100);
    expect(leftInCycles(imports).map((file) => file.slice(root.length))).toEqual([]);
  });

  it('are told where they do', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', []],
    ]);
    expect(leftInCycles(imports)).toEqual(['b', 'c']);
  });
});
