import type { Community } from '../community.ts';
import { isSturdy } from '../link-weights.ts';
import { returnersIn } from '../red-flags/returning-seller.ts';

/**
 * The sellers of a community whom a single value ties in that a single other member has. It takes but a slip of the pen,
 * a number sold on or a name that two people bear, and a stranger stands among the accused: what holds two groups
 * together is held back just so (`rejoin.ts`). What is declared, paid or photographed is no slip, nor is an account that
 * was opened soon after the other one was closed.
 */
export function hangingIn({ members, sellers, ties }: Pick<Community, 'members' | 'sellers' | 'ties'>): Set<string> {
  const [values, firm] = [new Map<string, Set<string>>(), new Set<string>()];
  for (const { value, kind, weight, members: users } of ties) {
    if (weight === 0) continue;
    for (const seller of users) {
      values.set(seller, (values.get(seller) ?? new Set()).add(value));
      if (users.length > 2 || isSturdy(kind)) firm.add(seller);
    }
  }
  const hangs = (seller: string) => values.get(seller)?.size === 1 && !firm.has(seller);
  const hanging = members.map(({ seller }) => seller).filter(hangs);
  if (hanging.length === 0) return new Set();
  const returners = returnersIn({ sellers, ties });
  return new Set(hanging.filter((seller) => !returners.has(seller)));
}
