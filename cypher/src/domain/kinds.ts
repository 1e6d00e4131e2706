import { z } from 'zod';

/** Kinds of declared things: each is a Neo4j label beside `Entity`, keyed `<prefix>:<id>`. */
export const ENTITY_KINDS = {
  Seller: { prefix: 'seller', name: 'Seller', table: 'sellers' },
  Store: { prefix: 'store', name: 'Store', table: 'stores' },
  Party: { prefix: 'party', name: 'Party', table: 'parties' },
  Listing: { prefix: 'listing', name: 'Listing', table: 'listings' },
  Brand: { prefix: 'brand', name: 'Brand', table: 'listings' },
  Shipment: { prefix: 'shipment', name: 'Shipment', table: 'shipments' },
  Payment: { prefix: 'payment', name: 'Payment', table: 'payments' },
  Outcome: { prefix: 'outcome', name: 'Outcome', table: 'outcomes' },
} as const;

/**
 * Kinds of values: identifiers that several sellers may share. `cap` is the number of users past which a value of
 * this kind is generic: a path that says how two things hang together does not lead through it. `prefixes` are what
 * keys of this kind begin with, `contact` what the table `contacts` calls it.
 */
export const VALUE_KINDS = {
  Phone: { name: 'Phone', cap: 25, prefixes: ['tel:'], contact: 'phone' },
  Email: { name: 'E-mail', cap: 10, prefixes: ['email:'], contact: 'email' },
  Handle: { name: 'Handle', cap: 25, prefixes: ['handle:'], contact: 'handle' },
  Device: { name: 'Device', cap: 10, prefixes: ['device:'], contact: 'device' },
  Ip: { name: 'IP address', cap: 20, prefixes: ['ip:'], contact: 'ip' },
  Domain: { name: 'Domain', cap: 25, prefixes: ['domain:'], contact: 'domain' },
  Image: { name: 'Image', cap: 20, prefixes: ['image:'], contact: 'image' },
  Address: { name: 'Address', cap: 50, prefixes: ['addr:'] },
  PaymentAccount: {
    name: 'Payment account',
    cap: 10,
    prefixes: ['iban:', 'bank:', 'card:', 'wallet:', 'psp:', 'crypto:'],
  },
  Name: { name: 'Name', cap: 100, prefixes: ['name:'] },
} as const;

export type EntityKind = keyof typeof ENTITY_KINDS;
export type ValueKind = keyof typeof VALUE_KINDS;
/** What the table `contacts` may hold. */
export type ContactKind = Extract<(typeof VALUE_KINDS)[ValueKind], { contact: string }>['contact'];

/** What a run derives; each has an id of our own that outlives the run. */
export const DERIVED_KINDS = ['Operator', 'Racket', 'Group'] as const;
type DerivedKind = (typeof DERIVED_KINDS)[number];

export const entityKinds = Object.keys(ENTITY_KINDS) as EntityKind[];
export const valueKinds = Object.keys(VALUE_KINDS) as ValueKind[];
export const contactKinds: ContactKind[] = Object.values(VALUE_KINDS).flatMap((kind) =>
  'contact' in kind ? [kind.contact] : [],
);

/** Every kind of node that the explorer can draw. */
export type NodeKind = EntityKind | ValueKind | DerivedKind;
export const nodeKinds: NodeKind[] = [...entityKinds, ...valueKinds, ...DERIVED_KINDS];
export const NodeKind = z.enum(nodeKinds as [NodeKind, ...NodeKind[]]);

/** The key of a declared thing in the graph, as in `seller:taobao:12345`. */
export function entityKey(kind: EntityKind, id: string): string {
  return `${ENTITY_KINDS[kind].prefix}:${id}`;
}

/** A seller's key; reasons may name it by its id. */
export function sellerKeyOf(named: string): string {
  return named.startsWith(entityKey('Seller', '')) ? named : entityKey('Seller', named);
}

/** The id that a seller came with, from its key. */
export function sellerIdOf(key: string): string {
  return key.replace(/^seller:/, '');
}

/** What sellers may share that is no value of its own: how it is called. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  Party: 'declared owner',
  Supplier: 'supplier',
  Source: 'source of a supplier',
  Origin: 'place of shipping',
  Sender: 'sender',
  Destination: 'destination',
  Recipient: 'recipient',
};

/** A kind of shared thing as it stands in a sentence: `payment account`, `IP address`, `place of shipping`. */
export function wordOfKind(kind: string): string {
  const name = isValueKind(kind) ? VALUE_KINDS[kind].name : (SHARED_NAMES[kind] ?? kind);
  return /^[A-Z][a-z-]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Tells whether a kind is a shared identifier rather than a declared thing. */
export function isValueKind(kind: string): kind is ValueKind {
  return Object.hasOwn(VALUE_KINDS, kind);
}
