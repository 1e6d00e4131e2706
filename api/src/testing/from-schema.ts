import fc from 'fast-check';

/** A part of openapi.json that says what a value may be. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What is there to be found, so that requests reach what lies behind the first look-up. */
const KNOWN = [
  'rk-1',
  'seller:1',
  'seller:2',
  'tel:+8613800138000',
  'Nike',
  'CN',
  'USES',
  'al-a',
  '2024-01-31',
  'local',
];
const LONGEST = 40;

/** Texts that no schema foresees: every kind of letter, halves of letters among them, and what other languages heed. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: LONGEST }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '../..', "' OR 1=1 --", '}) RETURN 1 //', '%00', '1e999', '__proto__'),
);
const anything = fc.oneof(anyText, fc.double(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.jsonValue());

/** Values as a schema has them, and now and then one that it does not allow. */
export function valuesOf(schema: Schema, named: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: allowed(schema, named) }, { weight: 1, arbitrary: anything });
}

function allowed(schema: Schema, named: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const { $ref, type, anyOf, oneOf, allOf } = schema;
  if ($ref) return allowed(named[$ref.split('/').at(-1) ?? ''] ?? {}, named);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = anyOf ?? oneOf ?? allOf;
  if (choices && choices.length > 0) return fc.oneof(...choices.map((one) => allowed(one, named)));
  if (type === 'object') return objects(schema, named);
  if (type === 'array') return lists(schema, named);
  if (type === 'integer' || type === 'number') return numbers(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return type === 'string' ? texts(schema) : anything;
}

function objects({ properties = {}, required = [] }: Schema, named: Readonly<Record<string, Schema>>) {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valuesOf(part, named)]));
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
}

function lists({ items = {}, minItems = 0, maxItems = 4 }: Schema, named: Readonly<Record<string, Schema>>) {
  return fc.array(valuesOf(items, named), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 4)),
  });
}

function numbers({ type, minimum = -1_000, maximum = 1_000 }: Schema): fc.Arbitrary<number> {
  if (type === 'integer') return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

function texts({ format, minLength = 0, maxLength = LONGEST }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  if (format === 'email') return fc.emailAddress();
  const most = Math.max(minLength, Math.min(maxLength, LONGEST));
  return fc.oneof(fc.constantFrom(...KNOWN), fc.string({ minLength, maxLength: most }));
}
