import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const library = join(source, '..', '..', 'node_modules', '@mantine', 'core');
const read = (path: string) => readFileSync(path, 'utf8');
const without = (text: string) => text.replaceAll(/\s+/g, '');

/** The components that are named in imports of Mantine, over all of the explorer. */
function imported(): Set<string> {
  const names = new Set<string>();
  const files = readdirSync(source, { recursive: true }) as string[];
  for (const file of files.filter((name) => name.endsWith('.tsx'))) {
    for (const [, among] of read(join(source, file)).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g))
      for (const name of among!.split(',')) names.add(name.replace('type ', '').trim());
  }
  return names;
}

/** The sheets that components need, with those of the components that they are made of. */
function neededBy(names: ReadonlySet<string>): Set<string> {
  const files: string[] = [];
  for (const [, among, path] of read(join(library, 'esm', 'index.mjs')).matchAll(/import \{([^}]*)\} from "([^"]+)"/g))
    if (among!.split(',').some((name) => names.has(name.trim()))) files.push(join(library, 'esm', path!));
  const seen = new Set(files);
  for (const file of seen) {
    if (!existsSync(file)) continue;
    for (const [, path] of read(file).matchAll(/from ?"(\.[^"]+)"/g)) seen.add(join(dirname(file), path!));
  }
  const sheets = [...seen].filter((file) => file.endsWith('.module.mjs')).map((file) => basename(file, '.module.mjs'));
  return new Set(sheets);
}

const loaded = [...read(join(import.meta.dirname, 'mantine.ts')).matchAll(/styles\/([\w-]+)\.css/g)].map(
  ([, name]) => name!,
);

describe('the styles of Mantine', () => {
  // Seen red without that of Tabs.
  it('are there for each component that is shown, and for none that is not', () => {
    expect(loaded.filter((name) => /^[A-Z]/.test(name)).sort()).toEqual([...neededBy(imported())].sort());
    expect(loaded.slice(0, 3)).toEqual(['baseline', 'default-css-variables', 'global']);
  });

  it('stand in its own order, for a later sheet refines an earlier one', () => {
    const all = without(read(join(library, 'styles.css')));
    const places = loaded.map((name) =>
      all.indexOf(without(read(join(library, 'styles', `${name}.css`))).slice(0, 300)),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
