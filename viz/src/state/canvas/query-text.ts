import type { AskedQuery } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';

/** A query as Neo4j Browser and cypher-shell run it: its parameters, then its text. */
export function cypherOf({ name, text, times, parameters }: AskedQuery): string {
  const untold = parameters.filter(({ told }) => !told);
  const often = times > 1 ? `, run ${times} times; these are the parameters of the first` : '';
  const lines = [
    `// ${name}.cypher${often}`,
    ...untold.map(({ name: one, size }) => `// $${one}: ${sizeOf(size)} from the rows of a query before`),
    `:param {${parameters.map(({ name: one, value }) => `${one}: ${literal(value)}`).join(', ')}};`,
    text.trimEnd().replace(/;?$/, ';'),
  ];
  return lines.join('\n');
}

const sizeOf = (size: number | null) => (size === null ? 'a value' : counted(size, 'value'));

const NAME = /^[A-Za-z_]\w*$/;

/** A value as Cypher writes it: as JSON, but the names of a map stand without quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(
    ([name, part]) => `${NAME.test(name) ? name : `\`${name.replaceAll('`', '``')}\``}: ${literal(part)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** A line for a shell that asks the API the same, by a token of one's own. */
export function curlOf(url: URL, body?: unknown): string {
  const parts = ['curl', '-H "Authorization: Bearer $RINGBREAKER_TOKEN"', quote(url.href)];
  if (body !== undefined) parts.push('-H "Content-Type: application/json"', '-d', quote(JSON.stringify(body)));
  return parts.join(' ');
}

/** A text that a shell takes as it is. */
export const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
