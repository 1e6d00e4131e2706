import type { Draw } from '#jobs/generate/draw';

/** A person by name; a common name is borne by many. */
export interface Person {
  readonly latin: string;
  readonly native: string | null;
}

const CHINESE = {
  family: [
    ['Wang', '王'],
    ['Li', '李'],
    ['Zhang', '张'],
    ['Liu', '刘'],
    ['Chen', '陈'],
    ['Yang', '杨'],
    ['Huang', '黄'],
    ['Zhao', '赵'],
    ['Wu', '吴'],
    ['Zhou', '周'],
    ['Xu', '徐'],
    ['Sun', '孙'],
    ['Lin', '林'],
    ['Guo', '郭'],
    ['Cai', '蔡'],
    ['Xie', '谢'],
    ['Ye', '叶'],
    ['Weng', '翁'],
  ],
  given: [
    ['Wei', '伟'],
    ['Fang', '芳'],
    ['Min', '敏'],
    ['Jing', '静'],
    ['Qiang', '强'],
    ['Lei', '磊'],
    ['Jun', '军'],
    ['Yan', '艳'],
    ['Jie', '杰'],
    ['Mei', '梅'],
    ['Xiaoming', '晓明'],
    ['Guoqing', '国庆'],
    ['Lihua', '丽华'],
    ['Zhiqiang', '志强'],
    ['Yuting', '雨婷'],
    ['Haoran', '浩然'],
    ['Meiling', '美玲'],
    ['Jianguo', '建国'],
    ['Siyuan', '思远'],
    ['Wenbin', '文斌'],
    ['Xueqin', '雪琴'],
    ['Zixuan', '子轩'],
  ],
} as const;

const FAMILY: Readonly<Record<string, readonly string[]>> = {
  TR: ['Yılmaz', 'Kaya', 'Demir', 'Çelik', 'Şahin', 'Yıldız', 'Aydın', 'Arslan', 'Doğan', 'Polat', 'Keskin', 'Tunç'],
  IT: ['Rossi', 'Russo', 'Ferrari', 'Esposito', 'Bianchi', 'Romano', 'Colombo', 'Greco', 'Conti', 'Marino', 'Gallo'],
  DE: ['Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Wagner', 'Becker', 'Hoffmann', 'Krüger', 'Albrecht'],
  PL: ['Nowak', 'Kowalski', 'Wiśniewski', 'Wójcik', 'Kamiński', 'Lewandowski', 'Zieliński', 'Dudek', 'Mazur', 'Bąk'],
  GB: ['Smith', 'Jones', 'Taylor', 'Brown', 'Khan', 'Patel', 'Evans', 'Hughes', 'Ahmed', 'Walker', 'Hall', 'Okafor'],
};
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Mehmet', 'Ayşe', 'Mustafa', 'Fatma', 'Emre', 'Elif', 'Hakan', 'Zeynep', 'Burak', 'Selin', 'Cem', 'Derya'],
  IT: ['Marco', 'Giulia', 'Luca', 'Anna', 'Paolo', 'Chiara', 'Salvatore', 'Elena', 'Davide', 'Ciro', 'Marta'],
  DE: ['Thomas', 'Anna', 'Michael', 'Julia', 'Stefan', 'Sabine', 'Jan', 'Lena', 'Uwe', 'Nadine', 'Felix'],
  PL: ['Piotr', 'Anna', 'Tomasz', 'Katarzyna', 'Marek', 'Agnieszka', 'Kamil', 'Ewa', 'Paweł', 'Magda', 'Jacek'],
  GB: ['James', 'Sarah', 'David', 'Emma', 'Imran', 'Priya', 'Daniel', 'Lucy', 'Chidi', 'Grace', 'Tom', 'Aisha'],
};
const MIDDLE = 'ABCDEFGHJKLMNPRSTW';

/** A person of a country; every third name outside China has an initial, and common names come often. */
export function personOf(country: string, draw: Draw): Person {
  const common = draw.at('common').uniform() ** 1.4;
  if (country === 'CN' || country === 'HK') {
    const family = CHINESE.family[Math.floor(common * CHINESE.family.length)] ?? CHINESE.family[0];
    const given = [draw.at('given').pick(CHINESE.given), draw.at('second').pick(CHINESE.given)] as const;
    const isLong = draw.at('long').chance(0.6);
    const latin = isLong ? `${given[0][0]}${given[1][0].toLowerCase()}` : given[0][0];
    return { latin: `${family[0]} ${latin}`, native: `${family[1]}${given[0][1]}${isLong ? given[1][1] : ''}` };
  }
  const families = FAMILY[country] ?? FAMILY.GB ?? [];
  const family = families[Math.floor(common * families.length)] ?? 'Smith';
  const given = draw.at('given').pick(GIVEN[country] ?? GIVEN.GB ?? []);
  const initial = draw.at('initial').chance(0.5) ? ` ${draw.at('letter').pick([...MIDDLE])}.` : '';
  return { latin: `${given}${initial} ${family}`, native: null };
}

const FIRST = [
  'luxe',
  'urban',
  'golden',
  'star',
  'silk',
  'pearl',
  'royal',
  'metro',
  'lucky',
  'north',
  'amber',
  'velvet',
  'nova',
  'jade',
  'blue',
  'prime',
  'echo',
  'sunny',
  'lotus',
  'vivid',
  'rapid',
  'grand',
  'crystal',
  'maple',
  'cedar',
  'orchid',
];
const SECOND = [
  'closet',
  'outlet',
  'time',
  'step',
  'trade',
  'house',
  'corner',
  'mode',
  'depot',
  'line',
  'avenue',
  'bazaar',
  'print',
  'beauty',
  'kicks',
  'select',
  'market',
  'deals',
  'boutique',
  'point',
  'supply',
  'vault',
  'studio',
  'gallery',
  'office',
];

/** The name of a shop or a company. */
export function shopName(draw: Draw): string {
  const words = [draw.at('first').pick(FIRST), draw.at('second').pick(SECOND)];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** A name somebody chats or writes under, with a number that makes it its own. */
export function nickname(draw: Draw): string {
  const join = draw.at('join').pick(['_', '.', '']);
  return `${draw.at('first').pick(FIRST)}${join}${draw.at('second').pick(SECOND)}${draw.at('number').digits(4)}`;
}
