import type { NodeKind } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { LINKS_CAPS, readLinks } from '../../api.ts';

export interface Named {
  kind: NodeKind;
  label: string;
}

const NONE: ReadonlyMap<string, Named> = new Map();

/** What things are called, by key, asked at once; who may not be seen is left out. */
export function useNames(keys: readonly string[]): ReadonlyMap<string, Named> {
  const asked = [...new Set(keys)].sort().slice(0, LINKS_CAPS.keys);
  const { data } = useQuery({
    queryKey: ['names', asked],
    queryFn: async () => {
      const { nodes } = (await readLinks(asked, [])).graph;
      return new Map(nodes.keys.map((key, i) => [key, { kind: nodes.kinds[i]!, label: nodes.labels[i] ?? key }]));
    },
    enabled: asked.length > 0,
    staleTime: Infinity,
  });
  return data ?? NONE;
}
