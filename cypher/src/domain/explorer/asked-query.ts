import { z } from 'zod';

/** A parameter as it was given. What came from rows of an earlier query is counted and not told: it may not be the asker's to see. */
const AskedParameter = z.object({
  name: z.string(),
  told: z.boolean().describe('false: it came from rows of an earlier query, and `value` is null'),
  value: z.unknown(),
  size: z
    .number()
    .int()
    .nullable()
    .describe('how many entries a list has; null also where the asker sees a part, and it is not told'),
});
export type AskedParameter = z.infer<typeof AskedParameter>;

/** A query that answered a question: the text of its `.cypher` file, and how often it was run for it. */
export const AskedQuery = z.object({
  name: z.string().describe('the file below `cypher/queries`, without its ending'),
  text: z.string(),
  times: z.number().int(),
  parameters: z.array(AskedParameter).describe('those of its first run'),
});
export type AskedQuery = z.infer<typeof AskedQuery>;

/** The queries behind an answer, in the order in which they were first run. */
export const QueriesView = z.object({ queries: z.array(AskedQuery) });
export type QueriesView = z.infer<typeof QueriesView>;

/** Who accepts this of a route that reads is answered by the queries behind it, in place of what they found. */
export const QUERIES_TYPE = 'application/vnd.ringbreaker.queries+json';
