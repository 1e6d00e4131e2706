import type { Draw } from '#jobs/generate/draw';
import { shopPicture } from '../plan/infrastructure.ts';
import { dayBetween, shares, stayOn } from '../plan/holdings.ts';
import { kitPhoto, kitTurn } from '../plan/kit.ts';
import { endOf, type Account, type Marketplace, type Stay } from '../plan/model.ts';
import { drawModel, drawSaying, drawTitle, type Model } from '../words/goods.ts';

/** What somebody said of an item. */
interface Remark {
  readonly by: 'hub' | 'buyer' | 'brand';
  readonly day: number;
  readonly finding: string;
}

export interface Item {
  readonly id: string;
  readonly draw: Draw;
  readonly model: Model;
  readonly title: string;
  readonly price: number;
  readonly posted: number;
  readonly photo: string | null;
  readonly isFake: boolean;
  readonly remark: Remark | null;
}

const COPIES_SHOP = 0.14;
const AGAIN = 0.55;
const WITHOUT_PHOTO = 0.08;
/** A private seller's dear item is a fake that often, and the seller was fooled too. */
const FOOLED = 0.012;
const DEAR = 120;
/** How often a genuine item is complained about or noticed, mostly limited editions. */
const GENUINE_COMPLAINT = 0.005;
const GENUINE_NOTICE = 0.0015;
const LIMITED = 'Gold Edition';

/** Everything that an account has listed. */
export function itemsOf(market: Marketplace, account: Account): Item[] {
  return Array.from({ length: account.listings }, (_, at) => itemOf(market, account, at));
}

function itemOf(market: Marketplace, account: Account, at: number): Item {
  const draw = account.draw.at('item').at(at);
  const start = account.stays.at(0)?.from ?? account.opened;
  // Most of what an account in a circle lists comes while it is there.
  const from = draw.at('early').chance(0.1) ? account.opened : start;
  const posted = dayBetween(draw.at('posted'), from, endOf(account));
  const stay = stayOn(account, posted);
  const circle = stay?.circle;
  const isStock = circle !== undefined && draw.at('stock').chance(circle.stockShare);
  const model = isStock ? draw.at('which').pick(circle.stock) : drawModel(draw.at('model'));
  const isFake = draw.at('fake').chance(isStock ? circle.fake : model.price >= DEAR ? FOOLED : 0);
  const [low, high] = isStock ? circle.price : account.price;
  const price = Math.max(3, Math.round(model.price * (low + (high - low) * draw.at('price').uniform())));
  return {
    id: `it-${draw.at('id').code(11)}`,
    draw,
    model,
    price,
    posted,
    isFake,
    title: drawTitle(draw.at('title'), model, saidBy(account, stay, draw)),
    photo: photoOf(market, draw, { model, stay, account }),
    remark: remarkOn(market, draw, { model, posted, isFake, end: endOf(account) }),
  };
}

function saidBy(account: Account, stay: Stay | undefined, draw: Draw): string {
  const repeats = stay && shares(account, stay, 'phrase') && draw.at('repeats').chance(0.7);
  return repeats ? kitTurn(stay.circle, draw.at('turn').between(0, 1)) : drawSaying(draw.at('said'), account.country);
}

interface Shown {
  readonly model: Model;
  readonly stay: Stay | undefined;
  readonly account: Account;
}

function photoOf(market: Marketplace, draw: Draw, { model, stay, account }: Shown): string | null {
  if (draw.at('without').chance(WITHOUT_PHOTO)) return null;
  // Who has the common pictures does not use them for everything, and cuts some until no hash knows them.
  if (stay && shares(account, stay, 'photo') && draw.at('again').chance(AGAIN)) {
    return kitPhoto(stay.circle, model.key, draw.at('nth').between(0, 9));
  }
  if (draw.at('copies').chance(COPIES_SHOP)) return shopPicture(market, draw.at('shop'), model.key);
  return draw.at('own').hex(16);
}

interface Judged {
  readonly model: Model;
  readonly posted: number;
  readonly isFake: boolean;
  readonly end: number;
}

/** The hub, a buyer or the brand; each is sometimes wrong. */
function remarkOn({ settings }: Marketplace, draw: Draw, { model, posted, isFake, end }: Judged): Remark | null {
  const day = posted + draw.at('remark').between(2, 25);
  if (day > end) return null;
  if (draw.at('hub').chance(settings.hub * (model.price >= DEAR ? 1 : 0.08))) {
    const isSeenFake = draw.at('errs').chance(settings.hubErrs) ? !isFake : isFake;
    const finding = draw.at('unsure').chance(0.07) ? 'unclear' : isSeenFake ? 'counterfeit' : 'genuine';
    return { by: 'hub', day, finding };
  }
  if (draw.at('buyer').chance(isFake ? settings.complaint : GENUINE_COMPLAINT)) {
    const said = isFake || draw.at('doubts').chance(0.3) ? SAYS_FAKE : SAYS_OTHER;
    return { by: 'buyer', day, finding: draw.at('says').pick(said) };
  }
  const limited = model.name.includes(LIMITED) ? 12 : 1;
  const isNoticed = draw.at('brand').chance(isFake ? settings.notice : GENUINE_NOTICE * limited);
  return isNoticed ? { by: 'brand', day, finding: 'counterfeit' } : null;
}

const SAYS_FAKE = ['buyer says fake', 'contrefaçon ?', 'Fälschung laut Käufer', 'podróbka', 'not authentic'];
const SAYS_OTHER = ['not as described', 'damaged', 'wrong size', 'article abîmé', 'nicht wie beschrieben'];
