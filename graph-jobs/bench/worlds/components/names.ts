import type { Draw } from '#jobs/generate/draw';
import type { Trade } from './goods.ts';
import type { Country } from './places.ts';

/** How a firm is called: in short, as its register has it, and in its own script. */
export interface FirmName {
  readonly short: string;
  readonly legal: string;
  readonly local: string;
}

// Lucky words: half of the trade is named after them.
const SYLLABLES = (
  'heng恒恆 xin鑫鑫 hua华華 rui瑞瑞 tai泰泰 sheng盛盛 jia佳佳 ming明明 yuan源源 long隆隆 tong通通 da达達 ' +
  'feng丰豐 li利利 hong宏宏 wen文文 bo博博 chuang创創 kai凯凱 jun骏駿 yi亿億 lian联聯 zhong众眾 xing兴興'
)
  .split(' ')
  .map((text) => ({ latin: text.slice(0, -2), simple: text.at(-2) ?? '', full: text.at(-1) ?? '' }));
const FRONT = 'North,Harrow,Kings,Apex,Delta,Prime,Alder,Ridge,West,Orion,Castle,Sterling,Beacon,Summit'.split(',');
const BACK = 'gate,field,point,line,way,bridge,stone,ford,mark,com,tron,tec,port,dale'.split(',');
const GODS = 'Shree Balaji,Jai Ambe,Om Sai,Mahavir,Ganesh,Lakshmi,Krishna,Bharat,New India,Royal'.split(',');
const POLISH = 'Łoż,Tech,Auto,Mar,Pol,Inter,Euro,Wal,Zbig,Kraj'.split(',');
const GERMAN = 'Hart,Wein,Lind,Kessel,Brand,Stein,Rot,Eber,Falk,Ober'.split(',');
const GERMAN_BACK = 'weil,mann,hoff,berg,meyer,bach,rath,wald'.split(',');

const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  CN: 'Wang王 Li李 Zhang张 Liu刘 Chen陈 Yang杨 Huang黄 Zhao赵 Wu吴 Zhou周 Lin林 Zheng郑 Xie谢 Cai蔡 Ma马'.split(' '),
  HK: 'Chan陳 Wong黃 Leung梁 Cheung張 Lau劉 Ng吳 Lam林 Cheng鄭 Ho何 Tsang曾 Yeung楊'.split(' '),
  TW: 'Chen陳 Lin林 Huang黃 Chang張 Lee李 Wu吳 Tsai蔡'.split(' '),
  IN: 'Shah,Patel,Gupta,Agarwal,Jain,Mehta,Singh,Khan,Bansal'.split(','),
  PL: 'Kowalski,Nowak,Wiśniewski,Wójcik,Zieliński,Szymański,Lewandowski'.split(','),
  GB: 'Smith,Jones,Taylor,Hughes,Khan,Patel,Walker,Clarke'.split(','),
  US: 'Miller,Nguyen,Garcia,Johnson,Lee,Martinez,Cohen'.split(','),
  DE: 'Müller,Schmidt,Weber,Schröder,Köhler,Yılmaz,Becker'.split(','),
};
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  CN: 'jian建 guo国 wei伟 ming明 hua华 jun军 xiao晓 li丽 hai海 qiang强 yan燕 bin斌 ping平 hong红'.split(' '),
  HK: 'Ka家 Ming明 Wai偉 Kit傑 Man文 Chi志 Yee儀 Ho豪 Mei美 Fai輝'.split(' '),
  TW: 'Chih志 Ming明 Hui惠 Chun俊 Yu宇 Wen文 Chia家'.split(' '),
  IN: 'Rajesh,Sunil,Amit,Mukesh,Nilesh,Priya,Farhan,Deepak,Kiran'.split(','),
  PL: 'Piotr,Marek,Anna,Tomasz,Katarzyna,Grzegorz,Łukasz'.split(','),
  GB: 'David,Sarah,Mohammed,Paul,Gareth,Helen,Imran'.split(','),
  US: 'Michael,Kevin,Linda,Jose,Tuan,Rachel,Brian'.split(','),
  DE: 'Thomas,Sabine,Jürgen,Stefan,Mehmet,Petra,Uwe'.split(','),
};

/** The name of a firm; `stem` draws the word by which people know it. */
export function firmName(stem: Draw, draw: Draw, trade: Trade, country: Country): FirmName {
  const word = draw.at('trade').pick(trade.words);
  if (['CN', 'HK', 'TW'].includes(country.code)) return chineseName(stem, draw, { word, trade, country });
  const short = `${stemOf(stem, country)} ${country.code === 'DE' ? trade.german : word}`;
  const suffixes: Readonly<Record<string, readonly string[]>> = {
    IN: ['Pvt. Ltd.', 'Stores', '& Sons', 'Traders', '(India)'],
    PL: ['Sp. z o.o.', 'sp.j.', 'S.C.', 'PHU'],
    DE: ['GmbH', 'GmbH & Co. KG', 'e.K.', 'UG'],
    GB: ['Ltd', 'Limited', 'Ltd.'],
    US: ['Inc.', 'LLC', 'Corp.'],
  };
  const legal = `${short} ${draw.at('suffix').pick(suffixes[country.code] ?? ['Ltd'])}`;
  return { short, legal, local: legal };
}

function stemOf(stem: Draw, country: Country): string {
  const [front, back] = [stem.at('front'), stem.at('back')];
  if (country.code === 'IN') return front.pick(GODS);
  if (country.code === 'PL') return `${front.pick(POLISH)}-${back.pick(POLISH)}`;
  if (country.code === 'DE') return front.pick(GERMAN) + back.pick(GERMAN_BACK);
  return front.pick(FRONT) + back.pick(BACK);
}

type Kind = { readonly word: string; readonly trade: Trade; readonly country: Country };

function chineseName(stem: Draw, draw: Draw, { word, trade, country }: Kind): FirmName {
  const parts = [stem.at('front').pick(SYLLABLES), stem.at('back').pick(SYLLABLES)];
  const latin = parts.map((part) => part.latin).join('');
  const short = `${latin.charAt(0).toUpperCase()}${latin.slice(1)} ${word}`;
  if (country.code === 'CN') {
    const city = draw.at('city').pick(country.cities);
    const local = `${city.local}${parts.map((part) => part.simple).join('')}${trade.local}有限公司`;
    return { short, legal: `${city.name} ${short} Co., Ltd.`, local };
  }
  const full = parts.map((part) => part.full).join('');
  const where = country.code === 'HK' ? '(HK)' : '';
  const legal = `${short} ${where} ${country.code === 'HK' ? 'Limited' : 'Co., Ltd.'}`.replace(/ +/g, ' ');
  return { short, legal, local: `${full}${country.code === 'HK' ? '(香港)有限公司' : '有限公司'}` };
}

/** A person's name in so many letters; `style` draws how the one who wrote it down wrote it. */
export function personName(person: Draw, style: Draw, country: Country): string {
  const surname = person.at('surname').pick(SURNAMES[country.code] ?? []);
  const givens = [0, 1].map((at) =>
    person
      .at('given')
      .at(at)
      .pick(GIVEN[country.code] ?? []),
  );
  const latin = (text: string) => text.replace(/[^\p{Script=Latin}]/gu, '');
  const [family, first, second] = [surname, ...givens].map(latin) as [string, string, string];
  const way = style.between(0, 9);
  if (!['CN', 'HK', 'TW'].includes(country.code)) {
    if (way < 6) return `${first} ${family}`;
    return way < 8 ? `${family.toUpperCase()}, ${first}` : `${first.charAt(0)}. ${family}`;
  }
  if (way < 3) return [surname, ...givens].map((text) => text.at(-1)).join('');
  const given = country.code === 'CN' ? first.charAt(0).toUpperCase() + first.slice(1) + second : `${first} ${second}`;
  if (way < 7) return `${family} ${given}`;
  return way < 9 ? `${family.toUpperCase()}, ${given}` : `${given} ${family}`;
}
