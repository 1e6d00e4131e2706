import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../served.ts';

/** How much an answer holds: all that it may, or as little as it must. */
export type Fullness = 'full' | 'bare';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  format?: string;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { schemas: Record<string, Schema> };
}

interface Response {
  content?: Record<string, { schema?: Schema }>;
}

const API = JSON.parse(readFileSync(join(ROOT, 'api', 'openapi.json'), 'utf8')) as OpenApi;

/** Everything that a policy may allow, as the explorer asks for it: `POST /rackets/:id/names`. */
const MAY = Object.entries(API.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map(
    (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
  ),
);

/** What a schema can't say: who asks may do all, lists end, and texts that are read again have their form. */
const BY_NAME: Readonly<Record<string, (nth: number) => unknown>> = {
  may: () => MAY,
  counts: () => '{}',
  zone: () => 'Europe/Berlin',
  racketId: (nth) => `rk-${nth + 1}`,
  state: () => 'v=1&q=made',
  at: () => '2026-03-01T08:00:00.000Z',
  asOf: () => '2026-03-01',
  key: (nth) => `seller:${nth}`,
  keys: (nth) => `seller:${nth}`,
  from: (nth) => `seller:${nth}`,
  to: (nth) => `phone:${nth}`,
  seller: (nth) => `seller:${nth}`,
  sources: () => 0,
  targets: (nth) => 1 + (nth % 2),
  type: () => 'USES',
  kind: () => 'Phone',
  kinds: () => 'Phone',
  types: () => 'USES',
};

/** So many items stand in a list of a full answer. */
const MANY = 3;

/** What the API answers to an operation, made from its own description; null where it answers no JSON. */
export function madeAnswer(method: string, path: string, fullness: Fullness): unknown {
  const parts = path.split('/');
  const fits = (template: string) => {
    const wanted = template.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at]);
  };
  // A name of its own goes before a place for any.
  const templates = Object.keys(API.paths)
    .filter(fits)
    .sort((a, b) => a.split('{').length - b.split('{').length);
  const operation = templates.map((template) => API.paths[template]![method.toLowerCase()]).find((one) => one);
  const answer = Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1];
  const schema = answer?.content?.['application/json']?.schema;
  return schema ? valueOf(schema, { fullness, name: '', nth: 0 }) : null;
}

interface Place {
  fullness: Fullness;
  /** The property that it is, or is an item of. */
  name: string;
  /** Which item of its list. */
  nth: number;
}

function valueOf(schema: Schema, place: Place): unknown {
  const { fullness, name, nth } = place;
  if (schema.$ref) return valueOf(API.components.schemas[schema.$ref.split('/').at(-1)!]!, place);
  if (schema.const !== undefined) return schema.const;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choiceOf(choices, place);
  const types = [schema.type ?? 'null'].flat();
  if (types.includes('null') && (fullness === 'bare' || name === 'next')) return null;
  const type = types.find((one) => one !== 'null');
  if (schema.enum) return schema.enum[nth % schema.enum.length];
  if (type === 'array' && name !== 'may') return listOf(schema, place);
  if (type === 'object') return objectOf(schema, place);
  const known = BY_NAME[name]?.(nth);
  if (known !== undefined && (type === 'array' || typeof known === type || isNumberOf(known, type))) return known;
  if (type === undefined) return null;
  return plainOf(schema, type, place);
}

const isNumberOf = (value: unknown, type: string | undefined) => typeof value === 'number' && type === 'integer';

function choiceOf(choices: Schema[], place: Place): unknown {
  const isNull = ({ type }: Schema) => type === 'null';
  if (choices.some(isNull) && (place.fullness === 'bare' || ['next', 'contributors'].includes(place.name))) return null;
  const said = choices.filter((one) => !isNull(one));
  return valueOf(said[place.nth % said.length]!, place);
}

function listOf({ items = {}, minItems = 0, maxItems = MANY }: Schema, { fullness, name, nth }: Place): unknown[] {
  const many = fullness === 'bare' ? minItems : Math.max(minItems, Math.min(maxItems, MANY));
  return Array.from({ length: many }, (_, at) => valueOf(items, { fullness, name, nth: nth * MANY + at }));
}

function objectOf(schema: Schema, place: Place): unknown {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (properties) {
    const wanted = Object.entries(properties).filter(([name]) => place.fullness === 'full' || required.includes(name));
    return Object.fromEntries(wanted.map(([name, part]) => [name, valueOf(part, { ...place, name })]));
  }
  if (typeof additionalProperties !== 'object') return {};
  const names = (propertyNames?.enum as string[] | undefined) ?? (place.fullness === 'full' ? ['rk-1'] : []);
  return Object.fromEntries(names.map((name) => [name, valueOf(additionalProperties, { ...place, name })]));
}

function plainOf(
  { format, pattern, maxLength, minimum = 0, maximum = Infinity }: Schema,
  type: string,
  place: Place,
): unknown {
  const { fullness, name, nth } = place;
  if (type === 'boolean') return fullness === 'full';
  if (type === 'number') return Math.min(maximum, Math.max(minimum, 0.5));
  if (type === 'integer') return Math.min(maximum, Math.max(minimum, fullness === 'full' ? nth + 1 : 0));
  if (format === 'date-time' || pattern?.includes(')T(')) return '2026-03-01T08:00:00.000Z';
  if (format === 'date' || pattern?.includes('-02-29')) return '2026-03-01';
  if (format === 'uri') return 'https://market.example/1';
  if (format === 'email') return 'seller@market.example';
  if (pattern === '^[A-Z]{2}$' || maxLength === 2) return ['CN', 'DE', 'TR'][nth % 3];
  if (pattern === '^[0-9a-f]{32}$') return `${nth}`.padStart(32, '0');
  if (pattern === '^[A-Z_]{1,40}$') return 'USES';
  return `made ${name} ${nth}`;
}
