import type { Schema } from './from-schema.ts';

/** A place of a body that takes a text, and the body with a text there. */
interface TextPlace {
  readonly name: string;
  readonly holding: (text: string) => unknown;
}

/** What is there to be found, so that what lies behind the first look-up is reached; by the names of fields. */
const FITTING: Readonly<Record<string, string>> = {
  racket: 'rk-1',
  rackets: 'rk-1',
  racketId: 'rk-1',
  id: 'al-a',
  type: 'USES',
  country: 'CN',
  countries: 'CN',
  currency: 'EUR',
  zone: 'UTC',
  state: 'v=1&',
  address: 'desk@receiver.example',
  url: 'https://receiver.example/',
  until: '2027-01-31',
  asOf: '2027-01-31',
  ticket: '0'.repeat(32),
};

/** Each place of a body of this schema that takes a text of one's own; the rest of the body is plain, and whole. */
export function textPlaces(schema: Schema, named: Readonly<Record<string, Schema>>): TextPlace[] {
  return read(schema, named, '').places;
}

interface Read {
  readonly plain: unknown;
  readonly places: TextPlace[];
}

function read(schema: Schema, named: Readonly<Record<string, Schema>>, name: string): Read {
  const { $ref, type, anyOf, oneOf, allOf, minimum = 0, items = {}, properties = {} } = schema;
  if ($ref) return read(named[$ref.split('/').at(-1) ?? ''] ?? {}, named, name);
  if (schema.const !== undefined) return { plain: schema.const, places: [] };
  if (schema.enum) return { plain: schema.enum[0], places: [] };
  const choices = (anyOf ?? oneOf ?? allOf)?.map((one) => read(one, named, name)) ?? [];
  const [first] = choices;
  if (first) return { plain: first.plain, places: choices.flatMap(({ places }) => places) };
  if (type === 'object') return readFields(properties, named);
  if (type === 'array') {
    const { plain, places } = read(items, named, name);
    return { plain: [plain], places: places.map((one) => ({ ...one, holding: (text) => [one.holding(text)] })) };
  }
  if (type === 'string') return { plain: FITTING[name] ?? 'seller:1', places: [{ name, holding: (text) => text }] };
  return { plain: type === 'boolean' ? false : type === 'null' ? null : Math.max(0, minimum), places: [] };
}

function readFields(properties: Readonly<Record<string, Schema>>, named: Readonly<Record<string, Schema>>): Read {
  const fields = Object.entries(properties).map(([name, schema]) => [name, read(schema, named, name)] as const);
  const plain = Object.fromEntries(fields.map(([name, field]) => [name, field.plain]));
  const places = fields.flatMap(([field, { places: inside }]) =>
    inside.map(({ name, holding }) => ({
      name: name === field ? name : `${field}.${name}`,
      holding: (text: string) => ({ ...plain, [field]: holding(text) }),
    })),
  );
  return { plain, places };
}
