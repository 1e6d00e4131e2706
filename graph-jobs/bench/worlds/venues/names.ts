import type { Draw } from '#jobs/generate/draw';
import type { City } from './cities.ts';

interface People {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string) => text.split(' ');

const PEOPLE: Readonly<Record<string, People>> = {
  CN: {
    first: words(
      'Wei Fang Na Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Xia Ping Gang Xiaoming Jianguo Lihua Haiyan Guoqiang Zhiwei Xiuying Meiling',
    ),
    last: words(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang',
    ),
  },
  TR: {
    first: words(
      'Mehmet Mustafa Ahmet Ali Huseyin Hasan Ibrahim Murat Fatma Ayse Emine Hatice Zeynep Elif Meryem Omer',
    ),
    last: words(
      'Yilmaz Kaya Demir Celik Sahin Yildiz Yildirim Ozturk Aydin Ozdemir Arslan Dogan Kilic Aslan Cetin Kara',
    ),
  },
  UA: {
    first: words(
      'Oleksandr Serhii Volodymyr Andrii Ivan Mykola Olena Nataliia Iryna Tetiana Oksana Svitlana Yurii Viktor',
    ),
    last: words(
      'Melnyk Shevchenko Boyko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Shevchuk Koval Polishchuk Lysenko',
    ),
  },
  PL: {
    first: words('Piotr Krzysztof Andrzej Tomasz Pawel Marcin Anna Maria Katarzyna Agnieszka Nguyen Thi Minh Huong'),
    last: words('Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Nguyen Tran Pham Le Hoang'),
  },
  CZ: {
    first: words('Jiri Jan Petr Jana Marie Eva Josef Pavel Hana Martin Thi Van Minh Duc Linh Hoa'),
    last: words('Novak Svoboda Novotny Dvorak Cerny Prochazka Kucera Nguyen Tran Le Pham Vu Hoang Dang'),
  },
};

const SYLLABLES = words(
  'xin da hong fu tai long ya mei jin bo rui kang zu mar tel vo sen lin ora nik bel dor tan kes pol ver',
);
const ADJECTIVES = words(
  'Happy Golden Swift Blue Lucky Star Green Royal Urban Smart Sunny Prime Little Grand Fresh Silver',
);
const NOUNS = words(
  'Panda River Bridge Corner Lotus Harbor Market Basket Maple Lantern Dragon Tulip Garden Orchid Anchor',
);
const TRADES = words('Store Shop Trading Fashion Outlet Mall Boutique Direct Bazaar Goods');

/** A person of the town; the first names of the lists are the common ones. */
export function personName(draw: Draw, city: City): string {
  const { first, last } = PEOPLE[city.country] as People;
  const second = city.country === 'CN' && draw.at('two').chance(0.7) ? draw.at('second').pick(first).toLowerCase() : '';
  return `${common(draw.at('first'), first)}${second} ${common(draw.at('last'), last)}`;
}

function common(draw: Draw, list: readonly string[]): string {
  return list[Math.floor(draw.uniform() ** 1.5 * list.length)] as string;
}

/** A made word, rarely made twice. */
export function madeName(draw: Draw): string {
  const text = [0, 1, 2].map((at) => draw.at(at).pick(SYLLABLES)).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a shop calls itself. */
export function shopName(draw: Draw, owner: string): string {
  const trade = draw.at('trade').pick(TRADES);
  if (draw.at('own').chance(0.35)) return `${owner.split(' ')[1]} ${trade}`;
  if (draw.at('made').chance(0.3)) return `${madeName(draw.at('word'))} ${trade}`;
  return `${draw.at('adjective').pick(ADJECTIVES)} ${draw.at('noun').pick(NOUNS)} ${trade}`;
}
