import { listOf } from './written.ts';

export interface Brand {
  readonly name: string;
  readonly goods: readonly string[];
  readonly category: string;
  /** What the genuine thing costs in dollars. */
  readonly price: number;
}

export const BRANDS: readonly Brand[] = [
  'Velgarde|bags|890|Monogram Tote|Mini Crossbody|Card Holder',
  'Orsatti|bags|1150|Quilted Flap Bag|Belt Bag|Silk Scarf',
  'Kestrun|shoes|165|Air Glide 3 Sneaker|Court Low|Trail Runner X',
  'Brontide|shoes|210|Retro High OG|Foam Slides|Runner 700',
  'Auralux|electronics|229|Buds Pro 2|Over-Ear Max|Charging Case',
  'Halden Watch|watches|2400|Diver 300|Chrono Steel|Moonphase',
  'Pelliq|clothing|720|Arctic Parka|Down Vest|Puffer Hood',
  'Northvane|clothing|190|Summit Fleece|Shell Jacket|Logo Beanie',
  'Mirelle|beauty|64|Velvet Lip Set|Glow Serum|Eye Palette',
  'Dysonne|beauty|480|Air Styler|Hair Dryer HD|Curl Barrel',
  'Tumbrel|home|45|Quencher 40oz Tumbler|Flip Straw Cup',
  'Racing Lisboa FC|sports|110|Home Jersey 25/26|Away Shirt|Track Top',
  'Plushmere|toys|35|Blind Box Figure|Keychain Doll|Mini Plush',
  'Sollano|eyewear|175|Aviator Shades|Wayfare Polarized|Round Metal',
].map((line) => {
  const [name = '', category = '', price, ...goods] = listOf(line, '|');
  return { name, category, price: Number(price), goods };
});

/** Words that a title may carry, the more of them the plainer. */
export const HINTS = listOf('1:1|AAA quality|mirror quality|UA|inspired|dupe|factory outlet|no box', '|');
export const SALES = listOf('50% OFF Today|(Last Day)|Free Shipping|🔥|Official|2026 New|- Clearance', '|');

export const GADGETS = listOf(
  'LED Galaxy Projector|Posture Corrector|Portable Blender|Pet Hair Remover|Cloud Slippers|Neck Massager|Car Phone Mount|Magnetic Lashes|Sunset Lamp|Dog Nail Grinder|Ice Roller|Wireless Earbuds|Smart Bottle|Resistance Bands|Kitchen Chopper|Baby Night Light|Garden Hose Nozzle|Knee Brace|Travel Organizer|Mini Projector|Heated Vest|Jade Gua Sha|Foldable Desk|Bamboo Socks|Crystal Bracelet|Shapewear Body|Linen Midi Dress|Oversized Hoodie|Cat Fountain|Solar Lantern|Yoga Mat|Phone Case|Wall Tapestry|Designer Sunglasses|Luxury Watch Box|Mini Crossbody|Belt Bag|Trail Runner Shoes|Puffer Vest',
  '|',
);
export const DESIGNS = listOf(
  'Dog Mom Era|Retro Sunset|Nurse Life|Gym & Chill|Plant Lady|Class of 2026|Papa Bear|Mushroom Witch',
  '|',
);
export const PRINTED = listOf('T-Shirt|Hoodie|Mug|Tote Bag|Poster|Sweatshirt', '|');
export const CRAFTS = listOf(
  'Soy Candle|Ceramic Mug|Leather Wallet|Macramé Hanger|Herbal Balm|Oak Board|Silver Ring|Wool Beanie',
  '|',
);

export const SHOP_HEADS = listOf(
  'luna cozy peak nova velvet urban wild prime aura bloom zen swift ember sol mod nest pure lux kind moss haven opal drift glow terra kiko brio alma',
);
export const SHOP_TAILS = listOf(
  'ora nest ify wear goods hub lane den kit mart vibe craft shop loft field ly house well store edge berry works theory',
);
export const TLDS = listOf('com com com com store shop co net online site');
export const COMPANY_WORDS = listOf(
  'Northpeak Bluegate Silverline Oakfield Brightway Meridia Halcyon Redwood Kestrel Lakeside Unison Pinnacle Verdant Atlas',
);
export const COMPANY_TRADES = listOf('Commerce Trading Retail Digital Ventures Brands Imports Online Group Media');

/** Those that most merchants of this trade use, whoever they are; the first ones most. */
export const AGENTS = listOf(
  'YiTongda Express|SunYue Logistics|CJ-Parcel|FourWinds SZ|DaoXin Fulfil|HuaPost Line|Anjet|BluePanda Dropship|Wanli 56|Keyline Cargo',
  '|',
);
export const POSTS: Readonly<Record<string, string>> = {
  US: 'USPS',
  CA: 'Canada Post',
  BR: 'Correios',
  MX: 'Correos de México',
  GB: 'Royal Mail',
  FR: 'La Poste',
  NG: 'NIPOST',
  VN: 'VNPost',
  CN: 'China Post',
};
export const PAYOUT_PROVIDERS = listOf('Payolar|Worldcurrent|Ping Global|Slashpay|AirTill', '|');
export const PRIVACY = listOf('privacy@domainveil.com|contact@whoishush.net|redacted@namecloak.org', '|');
export const TEMPLATE_PHONES = listOf('+1 (555) 012-3456|+1 800 555 0100|+44 20 7946 0000', '|');
export const TEMPLATE_MAILS = listOf('support@dropthemes.co|hello@mystorefront.shop|info@debutmarket.store', '|');
