import { parseAst, type Plugin } from 'vite';

interface Place {
  start: number;
  end: number;
}

interface Called extends Place {
  type: string;
  callee?: Place & { object?: Place; property?: { name?: string } };
  arguments?: readonly Place[];
}

/**
 * A schema's module without `.describe(…)`. What a field means is written for the API's document, of which a browser shows
 * nothing: it would be a twentieth of what travels before the first list.
 */
export function withoutDescriptions(code: string): string {
  const cuts: Place[] = [];
  visit(parseAst(code), (node) => {
    const { callee, end } = node;
    if (node.type !== 'CallExpression' || !callee?.object || callee.property?.name !== 'describe') return;
    if (node.arguments?.length === 1) cuts.push({ start: callee.object.end, end });
  });
  cuts.sort((a, b) => a.start - b.start);
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts) {
    // A description that stands in another's argument has gone with it.
    if (start < from) continue;
    kept += code.slice(from, start);
    from = end;
  }
  return kept + code.slice(from);
}

function visit(part: unknown, look: (node: Called) => void): void {
  if (Array.isArray(part)) part.forEach((one) => visit(one, look));
  else if (part !== null && typeof part === 'object') {
    if ('type' in part) look(part as Called);
    Object.values(part).forEach((one) => visit(one, look));
  }
}

/** Leaves the descriptions of the domain's schemas out of what is built. */
export function leaveOutDescriptions(): Plugin {
  return {
    name: 'leave-out-descriptions',
    apply: 'build',
    transform: {
      filter: { id: /\/cypher\/(src|dist)\/domain\// },
      handler: (code) => ({ code: withoutDescriptions(code), map: null }),
    },
  };
}
