import type { Draw } from '#jobs/generate/draw';
import type { Kind, Making, Seller, Use } from './model.ts';
import { ownValue, use } from './settle.ts';

/** What of a stranger's a member puts before its own. */
const BORROWED: ReadonlySet<Kind> = new Set<Kind>(['phone', 'email', 'stall', 'home', 'picture', 'handle', 'sender']);

/** Numbers given up and taken by strangers, typing errors, and members that hide behind honest strangers. */
export function tieByChance(honest: readonly Seller[], members: readonly Seller[], { settings }: Making): void {
  for (const seller of honest) {
    const own = seller.draw.at('chance');
    if (own.at('recycled').chance(settings.recycled)) takeOver(own.at('number'), seller, honest);
    if (own.at('slips').chance(settings.slips)) slip(own.at('slip'), seller, honest);
  }
  for (const member of members) {
    const own = member.draw.at('hides');
    if (!own.chance(settings.camouflage)) continue;
    for (let at = 0; at < own.at('times').between(1, 2); at++) borrow(own.at(at), member, honest);
  }
}

/** A phone number that an earlier seller gave up is the seller's from its opening on. */
function takeOver(draw: Draw, seller: Seller, honest: readonly Seller[]): void {
  const before = draw.pick(honest);
  const end = seller.opened - draw.at('gap').between(60, 300);
  if (before === seller || before.opened + 30 > end) return;
  const value = ownValue(before, 'phone');
  before.uses = before.uses.map((one) => (one.value === value ? { ...one, until: end } : one));
  seller.uses = seller.uses.filter((one) => !one.isOwn || one.value.kind !== 'phone');
  use(seller, value);
}

/** The seller meant its own number and wrote a stranger's. */
function slip(draw: Draw, seller: Seller, honest: readonly Seller[]): void {
  const stranger = draw.at('who').pick(honest);
  if (stranger === seller) return;
  const kind = draw.at('kind').pick<Kind>(['phone', 'email', 'bank']);
  use(seller, ownValue(stranger, kind));
}

function borrow(draw: Draw, member: Seller, honest: readonly Seller[]): void {
  const stranger = draw.at('who').pick(honest);
  const there = stranger.uses.filter(({ value }) => BORROWED.has(value.kind));
  if (there.length === 0) return;
  const { value } = draw.at('what').pick<Use>(there);
  use(member, value);
}
