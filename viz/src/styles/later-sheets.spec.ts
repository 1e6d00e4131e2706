import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(path, 'utf8');

/** The sheets of ours that a module names. */
const sheetsOf = (module: string) =>
  [...read(module).matchAll(/import '(\.[^']+\.css)'/g)].map(([, path]) => join(dirname(module), path!));

/** The classes that sheets have rules for. */
function styledIn(sheets: readonly string[]): Set<string> {
  const rules = sheets.map((sheet) => read(sheet).replaceAll(/\/\*[\s\S]*?\*\//g, '')).join('');
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name!));
}

/** The modules that are there before the first list, by what they import at once. */
function firstModules(): Set<string> {
  const seen = new Set(['main.tsx', 'root.tsx', 'pages/Queue.tsx'].map((path) => join(source, path)));
  for (const module of seen) {
    for (const [, path] of read(module).matchAll(/^(?:import|export) (?!type)[^;]*?'(\.[^']+\.tsx?)';$/gm)) {
      const other = join(dirname(module), path!);
      if (existsSync(other)) seen.add(other);
    }
  }
  return seen;
}

/** The classes that modules give to what they show. */
function givenIn(modules: Iterable<string>): Set<string> {
  const given = new Set<string>();
  for (const module of modules) {
    for (const [, plain, written] of read(module).matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)) {
      const texts = plain ?? [...written!.matchAll(/['`]([^'`]*)['`]/g)].map(([, text]) => text).join(' ');
      for (const name of texts.split(/[^\w-]+/)) given.add(name);
    }
  }
  return given;
}

describe('the styles that come after the first list', () => {
  // Seen red with the bar of how much a value says among them.
  it('are of no class that is shown with it', () => {
    const later = styledIn(sheetsOf(join(import.meta.dirname, 'later-sheets.ts')));
    const first = styledIn(sheetsOf(join(source, 'styles', 'first-sheets.ts')));
    const given = givenIn(firstModules());
    expect([...given].filter((name) => first.has(name)).length).toBeGreaterThan(40);
    expect([...given].filter((name) => later.has(name) && !first.has(name))).toEqual([]);
  });
});
