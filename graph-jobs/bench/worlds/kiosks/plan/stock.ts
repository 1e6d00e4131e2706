import { heavyTail, type Draw } from '#jobs/generate/draw';
import { circleOf, isPlanted, LAST, type Account, type Offer, type Operator, type Plan } from '../model.ts';
import type { Item } from '../words/goods.ts';
import { titleOf } from '../words/writing.ts';
import { chosen } from './choosing.ts';

const HAS_PICTURE = 0.82;
const SAME_TITLE = 0.55;
const OFFERS = { low: 2, high: 22, alpha: 1 };
const SECOND_HAND = 0.25;
/** Albums of copies are where pictures are taken from by some who sell the genuine thing. */
const ALBUM = 0.3;
const BORROWED = 0.05;

/** What each account offers, in which words and with which pictures. */
export function stockUp(plan: Plan, operator: Operator): void {
  for (const account of operator.accounts) {
    const count = Math.round(heavyTail(account.draw.at('offers').uniform(), OFFERS));
    for (let at = 0; at < count; at++) account.offers.push(newOffer(plan, account, account.draw.at('offer').at(at)));
  }
}

function newOffer(plan: Plan, account: Account, draw: Draw): Offer {
  const { operator, opened, closed } = account;
  const isCopy = (isPlanted(operator) || operator.isLoneCopier) && draw.at('copy').chance(copiesOf(plan, account));
  const item = isCopy ? copiedItem(plan, account, draw.at('item')) : honestItem(operator, draw.at('item'));
  const posted = opened + Math.floor(draw.at('posted').uniform() ** 1.5 * ((closed ?? LAST) - opened));
  const { image, title } = shown(plan, account, { draw, item, isCopy });
  return { item, isCopy, posted, image, title, price: item.price * priceOf(plan, operator, draw.at('price'), isCopy) };
}

/** Copies are mixed with other goods, in some accounts more than in others. */
function copiesOf({ settings }: Plan, { operator, draw }: Account): number {
  const [low, high] = settings.copies;
  const least = operator.isLoneCopier ? 0.25 : low;
  return least + draw.at('copies').uniform() * (high - least);
}

function honestItem({ trade, draw: own }: Operator, draw: Draw): Item {
  return draw.at('plain').chance(0.2 + 0.5 * own.at('plain').uniform())
    ? draw.at('which').pick(trade.plain)
    : draw.at('which').pick(trade.branded);
}

/** A racket has copies of a few things alone. */
function copiedItem({ root }: Plan, { operator, opened }: Account, draw: Draw): Item {
  const { branded } = operator.trade;
  const circle = circleOf(operator, opened);
  const line = circle ? branded.filter(({ name }) => root.at(circle.key).at('line').at(name).chance(0.5)) : branded;
  return draw.at('which').pick(line.length > 0 ? line : branded);
}

function priceOf({ settings }: Plan, operator: Operator, draw: Draw, isCopy: boolean): number {
  const isUsed = operator.draw.at('second hand').chance(SECOND_HAND) && draw.at('used').chance(0.6);
  const [low, high] = isCopy ? settings.copyPrice : isUsed ? [0.35, 0.8] : [0.82, 1.12];
  return low + draw.uniform() * (high - low);
}

interface Shown {
  readonly draw: Draw;
  readonly item: Item;
  readonly isCopy: boolean;
}

/** The picture and title of an offer; who takes a picture from a catalogue often takes its title as well. */
function shown(plan: Plan, account: Account, { draw, item, isCopy }: Shown): Pick<Offer, 'image' | 'title'> {
  const { operator, opened, replaces } = account;
  const own = titleOf(draw.at('title'), item, operator.town.country);
  if (!draw.at('has picture').chance(HAS_PICTURE)) return { image: null, title: own };
  const again = replaces?.offers.find((one) => one.item === item);
  if (again && draw.at('again').chance(0.5)) return { image: again.image, title: again.title };
  const circle = circleOf(operator, opened);
  const of = (pictures: readonly string[], key: string) => {
    const first = plan.root
      .at(key)
      .at('picture of')
      .at(item.name)
      .between(0, pictures.length - 1);
    return pictures[(first + draw.at('next').between(0, 1)) % pictures.length] as string;
  };
  const isAlbum = item.brand !== null && draw.at('album').chance(isCopy ? ALBUM : BORROWED);
  const image = chosen(draw.at('picture'), operator.habits.picture, {
    own: () => of(operator.kit.pictures, operator.key),
    circle: circle && (() => of(circle.kit.pictures, circle.key)),
    place: () => catalogued(plan, draw.at('catalogue'), item, isAlbum ? 'album' : 'catalogue'),
    fresh: () => draw.at('photo').hex(16),
  });
  const title = draw.at('same title').chance(SAME_TITLE)
    ? titleOf(plan.root.at('title').at(image), item, operator.town.country)
    : own;
  return { image, title };
}

/** A picture that all in the trade have: of a wholesaler's catalogue, or of an album of copies. */
function catalogued({ root, request }: Plan, draw: Draw, { name, brand }: Item, book: string): string {
  const pages = 2 + Math.floor(request.sellers / 250);
  return root.at(book).at(`${brand} ${name}`).at(draw.between(1, pages)).hex(16);
}
