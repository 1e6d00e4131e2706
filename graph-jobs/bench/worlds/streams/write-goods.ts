import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Room } from './model.ts';
import { showing, type Scene } from './scribe.ts';
import { LAST_DAY } from './settings.ts';
import { ownerOf } from './write-account.ts';
import { HARMLESS_VEILED, OTHER_REASONS, PLAIN_WORDS, RIGHT_REASONS, VEILED_WORDS, WRONG_REASONS } from './words.ts';

const LAST = dayOf(LAST_DAY);
/** Honest accounts that sell a genuine brand in some listing, and those that write a veiled word. */
const HONEST = { branded: 0.12, veiled: 0.08 };
/** Part of an honest room that a wave of complaints about pictures reaches, and how often it is said to be a fake. */
const WAVE = { reaches: 0.3, saidFake: 0.3 };
/** Listings that end for a reason of their own. */
const ENDS = 0.12;

/** Three to six listings. */
export function writeListings(scene: Scene, rooms: readonly Room[]): void {
  const { account } = scene;
  const count = account.draw.at('listings').between(3, 6);
  const isRemoved = accountIsRemoved(scene);
  for (let at = 0; at < count; at++)
    writeListing(scene, rooms, { draw: account.draw.at('listing').at(at), at, isRemoved: isRemoved && at < 2 });
}

/** Whether somebody had listings of this account removed as fakes, rightly or not. */
function accountIsRemoved({ operator, account, settings, isRacket }: Scene): boolean {
  const draw = account.draw.at('removed');
  if (isRacket) return draw.chance(settings.removed);
  if (operator.room?.hasWave && draw.at('wave').chance(WAVE.reaches) && draw.at('said').chance(WAVE.saidFake))
    return true;
  return draw.chance(settings.wronglyRemoved);
}

interface Told {
  readonly draw: Draw;
  readonly at: number;
  readonly isRemoved: boolean;
}

function writeListing(scene: Scene, rooms: readonly Room[], { draw, at, isRemoved }: Told): void {
  const { book, account, operator, isRacket } = scene;
  const posted = account.opened + draw.at('posted').between(0, 20);
  const owner = ownerOf(scene, `listing ${at}`);
  const brand = brandOf(scene, draw);
  const ends = isRemoved || draw.at('ends').chance(ENDS);
  const removed = ends ? Math.min(LAST, posted + draw.at('lasts').between(3, 60)) : null;
  const why = isRemoved
    ? draw.at('why').pick(isRacket ? RIGHT_REASONS : WRONG_REASONS)
    : draw.at('why').pick(OTHER_REASONS);
  book.add('listings', {
    listing_id: `${account.id}-${at}`,
    [owner.owner_kind === 'store' ? 'store_id' : 'seller_id']: owner.owner_id,
    title: titleOf(scene, draw, brand),
    brand,
    category: draw.at('uncategorised').chance(0.1) ? null : operator.line.category,
    price: draw.at('unpriced').chance(0.15) ? null : priceOf(scene, draw, brand !== null),
    currency: 'CNY',
    posted_at: dateText(posted),
    removed_at: dateText(removed),
    removal_reason: removed === null ? null : why,
    image: pictureOf(scene, rooms, draw),
  });
}

function brandOf({ operator, account, isRacket, settings }: Scene, draw: Draw): string | null {
  const names =
    operator.room?.trade === 'outlet' || account.draw.at('brands').chance(isRacket ? settings.branded : HONEST.branded);
  return names && draw.at('names').chance(0.6) ? draw.at('brand').pick(operator.line.brands) : null;
}

function titleOf({ operator, account, isRacket }: Scene, draw: Draw, brand: string | null): string {
  const isVeiled = account.draw.at('veils').chance(isRacket ? 0.6 : HONEST.veiled) && draw.at('veiled').chance(0.6);
  const veil = isVeiled ? draw.at('veil').pick(isRacket ? VEILED_WORDS : HARMLESS_VEILED) : '';
  return [brand ?? '', draw.at('word').pick(PLAIN_WORDS), veil, operator.line.word].filter(Boolean).join(' ');
}

/** Fakes cost a fifth of the genuine piece, or as little as plain goods, or on the harder levels nearly as much as it. */
function priceOf({ operator, account, isRacket, settings }: Scene, draw: Draw, hasBrand: boolean): number {
  const { genuine, plain } = operator.line;
  const spread = Math.exp(0.3 * draw.at('spread').normal());
  if (!isRacket) {
    const off =
      operator.room?.trade === 'outlet' ? draw.at('off').between(45, 85) / 100 : draw.at('off').between(80, 105) / 100;
    return Math.max(5, Math.round(hasBrand ? genuine * off : plain * spread));
  }
  const share = account.draw.at('cheap').chance(settings.cheap)
    ? draw.at('share').between(8, 28)
    : draw.at('share').between(60, 95);
  return Math.max(
    5,
    Math.round(hasBrand || draw.at('dear').chance(0.4) ? (genuine * share) / 100 : plain * spread * 1.6),
  );
}

/** A room's picture, a picture copied from anybody's room, or one's own. */
function pictureOf(scene: Scene, rooms: readonly Room[], draw: Draw): string | null {
  if (draw.at('unseen').chance(0.2)) return null;
  const [room] = showing(scene, 'pictures');
  if (room && draw.at('of room').chance(0.7)) return draw.at('which').pick(room.pictures);
  if (rooms.length > 0 && draw.at('copied').chance(scene.settings.copying)) {
    // Few rooms' pictures are copied by many.
    const from = rooms[Math.floor(draw.at('from').uniform() ** 2 * rooms.length)] as Room;
    return draw.at('copy').pick(from.pictures.slice(0, 5));
  }
  return draw.at('own').hex(16);
}
