import type { Culture } from './names.ts';

export type Trade = 'textile' | 'shoes' | 'cosmetics' | 'carcare';

/** What a shop lives on: goods without a brand, remainders, grey imports, a brand's own dealer, or copies. */
export type Goods = 'plain' | 'outlet' | 'parallel' | 'licensed' | 'fake';

export interface Line {
  readonly weight: number;
  readonly category: readonly string[];
  /** Invented brands, and what their usual piece costs in a shop, in euros. */
  readonly brands: readonly (readonly [string, number])[];
  readonly products: Readonly<Record<Culture, readonly string[]>>;
  readonly hsCodes: readonly string[];
  /** Grams of a piece. */
  readonly weighs: number;
}

const list = (text: string) => text.split(',').map((word) => word.trim());

export const LINES: Readonly<Record<Trade, Line>> = {
  textile: {
    weight: 48,
    category: ['Giyim', 'Tekstil > Üst Giyim', 'Clothing', 'Дрехи', 'Îmbrăcăminte', ''],
    brands: [
      ['Velmonte', 85],
      ['Norra Falk', 60],
      ['Castor & Rye', 110],
      ['Ondaluce', 95],
      ['Brixwell', 45],
    ],
    products: {
      tr: list('eşofman takımı, polo yaka tişört, sweatshirt kapüşonlu, kot pantolon, bebe tulum, nevresim takımı'),
      el: list('φόρμα σετ, μπλουζάκι polo, φούτερ με κουκούλα, τζιν παντελόνι'),
      bg: list('анцуг комплект, тениска поло, суитшърт, дънки, спално бельо'),
      ro: list('trening bărbați, tricou polo, hanorac cu glugă, blugi slim, lenjerie pat'),
      sr: list('trenerka komplet, polo majica, duks sa kapuljačom, farmerke, farmerice original kroj'),
      ar: list('tracksuit set, polo shirt قميص, hoodie هودي, jeans, عباية abaya'),
    },
    hsCodes: ['6110', '610910', '6203.42', '620342', '6112'],
    weighs: 380,
  },
  shoes: {
    weight: 24,
    category: ['Ayakkabı', 'Spor Ayakkabı', 'Shoes', 'Обувки', 'Încălțăminte', ''],
    brands: [
      ['Strideon', 120],
      ['Kolvar', 95],
      ['Runa Peak', 140],
      ['Aeriqo', 160],
    ],
    products: {
      tr: list('spor ayakkabı, erkek sneaker, bot su geçirmez, terlik, bayan topuklu'),
      el: list('αθλητικά παπούτσια, sneakers ανδρικά, μποτάκια'),
      bg: list('маратонки мъжки, кецове, боти, чехли'),
      ro: list('adidași bărbați, ghete, papuci, sneakers dama'),
      sr: list('patike muške, cipele, čizme, papuče'),
      ar: list('sneakers, sport shoes حذاء, sandals'),
    },
    hsCodes: ['6404', '640411', '6403.99', '640219'],
    weighs: 950,
  },
  cosmetics: {
    weight: 18,
    category: ['Kozmetik', 'Parfüm', 'Beauty', 'Козметика', ''],
    brands: [
      ['Maison Lirelle', 130],
      ['Oudessa', 90],
      ['Dermaviva', 38],
      ['Corale Paris', 55],
    ],
    products: {
      tr: list('EDP parfüm 100 ml, tester parfüm, nemlendirici krem, far paleti, saç bakım yağı'),
      el: list('άρωμα 100ml, κρέμα προσώπου, παλέτα σκιών'),
      bg: list('парфюм 100 мл, крем за лице, палитра сенки'),
      ro: list('parfum 100 ml, cremă de față, paletă farduri'),
      sr: list('parfem 100ml, krema za lice, tester parfem'),
      ar: list('عطر 100ml, oud perfume, cream كريم, makeup palette'),
    },
    hsCodes: ['3303', '330300', '3304.99', '330491'],
    weighs: 310,
  },
  carcare: {
    weight: 10,
    category: ['Oto Bakım', 'Oto Aksesuar', 'Car care', 'Автокозметика', ''],
    brands: [
      ['Lubrador', 34],
      ['Ferrowax', 22],
      ['Polarem', 28],
    ],
    products: {
      tr: list('motor yağı 5W-30 4L, hızlı cila, jant temizleyici, araç kokusu, fren balatası ön'),
      el: list('λάδι κινητήρα 5W-30, κερί αυτοκινήτου, καθαριστικό ζαντών'),
      bg: list('моторно масло 5W30 4л, вакса за кола, спирачни накладки'),
      ro: list('ulei motor 5W-30 4L, ceară auto, plăcuțe frână'),
      sr: list('motorno ulje 5W-30, auto vosak, kočione pločice'),
      ar: list('engine oil 5W-30 زيت, car wax, brake pads'),
    },
    hsCodes: ['2710', '271019', '3405.30', '870830'],
    weighs: 2_100,
  },
};

export const TRADES = Object.keys(LINES) as Trade[];

/** What is written behind the product: what a buyer of copies looks for, and what honest people write. */
export const COPY_WORDS: Readonly<Record<Culture, readonly string[]>> = {
  tr: ['A kalite', 'ayna kalite', '1. kalite ithal', 'birebir', 'orjinal kutulu', 'muadil'],
  el: ['τύπου', 'AAA', 'α΄ ποιότητα', 'replica'],
  bg: ['реплика', 'клас А', 'оригинална кутия', '1:1'],
  ro: ['calitatea I', 'replica 1:1', 'AAA+', 'cutie inclusă'],
  sr: ['original kvalitet', 'top kvalitet', 'AAA', 'kopija 1:1'],
  ar: ['درجة اولى', 'master quality', 'first copy', 'mirror'],
};
export const HONEST_WORDS: Readonly<Record<Culture, readonly string[]>> = {
  tr: ['orijinal', 'outlet', 'seri sonu', 'faturalı', 'birinci kalite', 'toptan', 'muadil'],
  el: ['γνήσιο', 'stock', 'προσφορά', 'α΄ ποιότητα'],
  bg: ['оригинал', 'аутлет', 'промоция', 'клас А'],
  ro: ['original', 'outlet', 'lichidare stoc', 'calitatea I'],
  sr: ['original', 'akcija', 'top kvalitet', 'rasprodaja'],
  ar: ['original أصلي', 'offer', 'درجة اولى', 'wholesale'],
};

/** What a firm calls its trade: in Turkish, in Cyrillic, and elsewhere. */
export const TRADE_NAMES: Readonly<Record<Trade, Readonly<Record<'TR' | 'BG' | 'else', readonly string[]>>>> = {
  textile: {
    TR: list('Tekstil, Konfeksiyon, Giyim, Moda'),
    BG: list('Текстил, Textil, Мода'),
    else: list('Textile, Fashion, Moda'),
  },
  shoes: {
    TR: list('Ayakkabı, Kundura, Ayakkabıcılık'),
    BG: list('Обувки, Obuvki, Шуз'),
    else: list('Shoes, Footwear, Sport'),
  },
  cosmetics: {
    TR: list('Kozmetik, Parfümeri, Itriyat'),
    BG: list('Козметик, Kozmetik, Парфюм'),
    else: list('Cosmetics, Beauty, Parfum'),
  },
  carcare: {
    TR: list('Oto, Oto Yedek, Otomotiv'),
    BG: list('Авто, Auto, Автокозметика'),
    else: list('Auto, Car Care, Auto Parts'),
  },
};
