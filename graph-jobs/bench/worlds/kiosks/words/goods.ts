/** A thing that is sold; without a brand it is nobody's copy. */
export interface Item {
  readonly name: string;
  readonly brand: string | null;
  /** Of the genuine one, in US dollars. */
  readonly price: number;
  readonly grams: number;
  readonly hsCode: string;
}

export interface Trade {
  readonly name: string;
  readonly category: string;
  readonly branded: readonly Item[];
  readonly plain: readonly Item[];
}

/** Each trade in lines: its name, category, customs code and weight, then goods with prices, those of a brand after it. */
const WRITTEN = [
  `phones, Phones & Accessories, 851713, 350
  Tekvo: Spark 20 115, Camon 30 210, Pop 8 75, fast charger 33W 12
  Samora: Galaxo A15 160, Galaxo S23 640, buds 2 pro 110, 25W adapter 15
  Aplex: One 13 520, One 11 310, pods pro 190, lightning cable 18
  Redmo: Note 13 180, 13C 110, power bank 20000 24, band 8 30
  phone case silicone 3, tempered glass 2, LED ring light 9, selfie stick 5, OTG cable 2`,
  `cosmetics, Beauty, 330499, 200
  Nivara: body lotion 400ml 6, soft creme 5, sun SPF50 11
  Fairlume: glow cream 4, vitamin C serum 14, face wash 5
  Maccari: matte lipstick 16, studio powder 28, concealer 21
  Oralis Paris: keratin shampoo 9, hair oil 12, foundation 15
  shea butter 500g 4, hair net wig 18, nail glue set 3, makeup brush set 7, black soap 2`,
  `shoes, Shoes & Fashion, 640419, 900
  Strido: Air Runner 90, Force Low 105, slides 30, socks 3 pack 12
  Adava: Superstep 85, Samba 95, track suit 65
  Vanto: Old Skate 70, slip on 60
  Clarkson: Desert boot 110, school shoe 55
  leather sandals 11, rubber slippers 3, canvas shoes 9, ladies flats 8, school bag 10`,
  `medicines, Health, 300490, 90
  Panadrex: extra 24 tabs 3, cold and flu 4, syrup 60ml 3
  Coartal: 20/120 adult 6, dispersible child 5
  Augmentol: 625mg 14 tabs 9, 1g 14 tabs 12
  Ventalin: inhaler 100mcg 7, syrup 4
  vitamin C 1000mg 4, herbal tea 3, cotton wool 2, glucose test strips 9, moringa powder 5`,
  `parts, Auto & Moto Parts, 870899, 1200
  Toyoma: oil filter 90915 8, brake pad front 28, shock absorber rear 55
  Denzo: spark plug iridium 9, alternator 95, wiper blade 11
  Boschen: brake disc 42, fuel pump 60, battery 70Ah 85
  Hondar: CG125 chain kit 19, piston ring set 14, clutch plate 12
  helmet 15, side mirror 6, seat cover set 20, LED headlamp 10, tyre tube 4`,
];

/** What these sellers trade in. The brands are made up. */
export const TRADES: readonly Trade[] = WRITTEN.map((text) => {
  const [head = '', ...lines] = text.split('\n').map((line) => line.trim());
  const [name = '', category = '', hsCode = '', grams] = head.split(', ');
  const items = lines.flatMap((line) => {
    const [goods = '', brand = null] = line.split(': ').reverse();
    return goods.split(', ').map((item) => {
      const at = item.lastIndexOf(' ');
      return { name: item.slice(0, at), brand, price: Number(item.slice(at + 1)), grams: Number(grams), hsCode };
    });
  });
  const [branded, plain] = [true, false].map((is) => items.filter(({ brand }) => (brand !== null) === is));
  return { name, category, branded: branded ?? [], plain: plain ?? [] };
});

/** Consignors abroad; who deals in copies has goods of the same ones as who does not. */
export const CONSIGNORS: readonly (readonly [string, string, string])[] = [
  ['Guangzhou Baiyun Hengtong Trading Co., Ltd', 'Baiyun District, Guangzhou', 'CN'],
  ['Yiwu Xinfa Import & Export Co Ltd', 'Futian Market, Yiwu', 'CN'],
  ['Shenzhen Huaqiang Topwin Electronics Ltd', 'Huaqiangbei, Shenzhen', 'CN'],
  ['Al Noor Deira General Trading LLC', 'Deira, Dubai', 'AE'],
  ['Golden Bridge Cargo (HK) Limited', 'Kwun Tong, Hong Kong', 'HK'],
  ['Shree Ganesh Exports Pvt Ltd', 'Karol Bagh, New Delhi', 'IN'],
  ['Foshan Weide Shoes Co., Ltd.', 'Nanhai, Foshan', 'CN'],
  ['Laleli Tekstil Dis Ticaret Ltd Sti', 'Fatih, Istanbul', 'TR'],
];

export const REPLIES = [
  'DM for price',
  'WhatsApp only',
  'pay on delivery',
  'wholesale & retail',
  'free delivery',
  'no time wasters',
];
