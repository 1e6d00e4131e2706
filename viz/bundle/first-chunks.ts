import { join } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Two files of scripts before the first list: what settles the language, and all else. As the bundler would part them, by who
 * shares what, they were fifty, and a tenth more to fetch: a text is pressed the better the longer it is.
 * @param sources the folder of the explorer's sources
 */
export function firstChunks(sources: string): Rolldown.CodeSplittingGroup[] {
  let start: ReadonlySet<string> | null = null;
  const first = new Set(['root.tsx', join('pages', 'Queue.tsx')].map((path) => join(sources, path)));
  return [
    {
      // Not in the same file: whatever words anything comes after the language.
      debugName: 'start',
      name: (id, context) => {
        start ??= withImports(join(sources, 'main.tsx'), context);
        return start.has(id) ? 'start' : null;
      },
      priority: 2,
    },
    // With all that these two import.
    { name: 'first', test: (id) => first.has(id), priority: 1 },
  ];
}

function withImports(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const seen = new Set([entry]);
  for (const id of seen) context.getModuleInfo(id)?.importedIds.forEach((imported) => seen.add(imported));
  return seen;
}
