import type { RecordedQuery } from '@ringbreaker/cypher';
import {
  type AskedParameter,
  type AskedQuery,
  DERIVED_LINK_TYPES,
  linkTypes,
  nodeKinds,
} from '@ringbreaker/cypher/domain';
import { z } from 'zod';

/**
 * Queries as their asker may know them: the text of each, once, and what it was given. What may come from rows is not
 * told, for a service looks into more than it answers with: a text is told where the asker gave it, or where it was given
 * to a query before any row was read. Who sees a part is told neither of a guess of theirs that came from rows, too, nor how
 * long a list of such is: it may hold what is hidden.
 * @param own texts that the asker gave; of who sees a part, whose facts they see alone
 * @param seesAll whether the asker sees everybody's facts
 */
export function tellQueries(asked: readonly RecordedQuery[], own: Iterable<string>, seesAll = true): AskedQuery[] {
  const known = new Set<string>([...own, ...OWN_WORDS]);
  for (const { isFirst, params } of asked)
    if (isFirst) textsIn(Object.values(params)).forEach((text) => known.add(text));
  const told = new Map<string, AskedQuery>();
  for (const { query, params } of asked) {
    const before = told.get(query.name);
    if (before) before.times++;
    else {
      const parameters = Object.entries(params).map(([name, value]): AskedParameter => {
        const fixed = query.params.shape[name] as z.ZodType | undefined;
        const isTold = isOfDomain(fixed) || textsIn(value).every((text) => known.has(text));
        const size = Array.isArray(value) && (seesAll || isTold) ? value.length : null;
        return { name, told: isTold, value: isTold ? value : null, size };
      });
      told.set(query.name, { name: query.name, text: query.text, times: 1, parameters });
    }
  }
  return [...told.values()];
}

const OWN_WORDS: readonly string[] = [...nodeKinds, ...linkTypes, ...Object.keys(DERIVED_LINK_TYPES)];

/** Whether a parameter can be nothing but a word of ours, as an order. */
const isOfDomain = (schema: z.ZodType | undefined): boolean =>
  schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;

/** Every text in a value, in depth; keys of its objects too. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}
