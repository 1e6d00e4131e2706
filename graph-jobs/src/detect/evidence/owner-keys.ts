import { cleanName } from '@ringbreaker/cypher/values';
import type { PayeeFacts } from './facts.ts';

/** The declared owners of a seller by the keys of their names. To clean a name takes long, and a racket is asked often. */
export function ownerKeysOf(payee: PayeeFacts): readonly string[] {
  const known = keysOf.get(payee);
  if (known) return known;
  const made = payee.owners.map((owner) => {
    const cleaned = cleanName(owner);
    return cleaned.ok ? cleaned.key : owner;
  });
  keysOf.set(payee, made);
  return made;
}

const keysOf = new WeakMap<PayeeFacts, readonly string[]>();
