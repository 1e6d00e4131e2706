import type { Account } from './account.ts';
import type { Files } from './files.ts';
import type { Racket } from './racket.ts';
import type { Kind } from './values.ts';

/** What a member borrows from an honest stranger. */
const BORROWED: readonly Kind[] = ['phone', 'email', 'address', 'image', 'image', 'sender', 'origin', 'handle'];

/** Days for which a number rests before somebody else gets it. */
const REST = 60;

/** Lets a member use a value of an honest stranger, on the level's chance. */
export function hide({ settings }: Files, account: Account, honest: readonly Account[]): void {
  const draw = account.draw.at('camouflage');
  if (honest.length === 0 || !draw.chance(settings.camouflage)) return;
  const kind = draw.at('kind').pick(BORROWED);
  const value = draw.at('whose').pick(honest).first(kind);
  if (value) account.use(kind, value);
}

/** Honest resellers of grey goods copy pictures of the catalogues, not knowing whose they are. */
export function copyPictures({ settings, draw }: Files, rackets: readonly Racket[], honest: readonly Account[]): void {
  for (const { catalogue, draw: own } of rackets.flatMap(({ channels }) => channels)) {
    const copiers = own.at('copiers').between(0, settings.honest.copiers);
    for (let at = 0; at < copiers; at++) {
      const account = draw.at('copier').at(own.at(at).digits(9)).pick(honest);
      account.use('image', own.at('copied').at(at).pick(catalogue));
    }
  }
}

/** Numbers of closed accounts are given out again, to strangers that open later. */
export function recycleNumbers({ settings, draw }: Files, given: readonly Account[], takers: readonly Account[]): void {
  const free = given.filter(({ closed }) => closed !== null);
  if (free.length === 0) return;
  for (const account of takers) {
    const own = account.draw.at('recycled');
    if (!own.chance(settings.recycled * 2)) continue;
    const before = draw.at('recycled').at(account.index).pick(free);
    const kind = own.at('kind').pick<Kind>(['phone', 'phone', 'handle']);
    const value = before.first(kind);
    if (value && (before.closed ?? Infinity) + REST < account.opened) account.use(kind, value);
  }
}
