/** A town: its name and how it is written at home, its region, first digits of its postcode and its streets. */
export interface City {
  readonly name: string;
  readonly local: string;
  readonly region: string;
  readonly postcode: string;
  readonly streets: readonly (readonly [string, string])[];
}

/** A country with what its values look like; `#` in a telephone number stands for a digit. */
export interface Country {
  readonly code: string;
  readonly dial: string;
  readonly trunk: string;
  readonly phones: readonly string[];
  readonly currency: string;
  readonly banks: readonly string[];
  /** Letters and digits of its IBAN after the check digits, or of its plain account number. */
  readonly account: string;
  readonly isIban: boolean;
  readonly tld: string;
  readonly cities: readonly City[];
}

const cities = (text: string): City[] =>
  text.split('\n').map((line) => {
    const [name = '', local = '', region = '', postcode = '', ...streets] = line.trim().split('|');
    return {
      name,
      local,
      region,
      postcode,
      streets: streets.map((street) => {
        const [latin = '', own = latin] = street.split('=');
        return [latin, own] as const;
      }),
    };
  });

const COUNTRY: Readonly<Record<string, Country>> = {
  CN: {
    code: 'CN',
    dial: '86',
    trunk: '',
    phones: ['138 #### ####', '159 #### ####', '186 #### ####', '133 #### ####', '755 8### ####', '754 8### ####'],
    currency: 'USD',
    banks: ['Pearl Delta Bank', 'Nanling Rural Commercial Bank', '粤海商业银行', 'Jiangbei City Bank'],
    account: '6228############',
    isIban: false,
    tld: 'cn',
    cities:
      cities(`Shenzhen|深圳市|Guangdong|518|Huaqiang North Road=华强北路|Zhenhua Road=振华路|Bagua 3rd Road=八卦三路
      Shantou|汕头市|Guangdong|515|Chaoyang Avenue=潮阳大道|Guiyu Street=贵屿街|Jinping Road=金平路
      Zhuhai|珠海市|Guangdong|519|Nanping Science Road=南屏科技路|Qianshan Road=前山路
      Linqing|临清市|Shandong|252|Yandian Bearing Market=烟店轴承市场|Weihe Road=卫河路
      Wenzhou|温州市|Zhejiang|325|Tangxia Avenue=塘下大道|Ruian Road=瑞安路`),
  },
  HK: {
    code: 'HK',
    dial: '852',
    trunk: '',
    phones: ['2### ####', '3### ####', '9### ####', '6### ####', '5### ####'],
    currency: 'USD',
    banks: ['Harbour Crest Bank', 'Dah Fung Commercial Bank', 'Kowloon Mercantile Bank', 'Bank of Lantau'],
    account: '0##-###-#-######',
    isIban: false,
    tld: 'hk',
    cities: cities(`Kwun Tong|觀塘|Kowloon||Hung To Road=鴻圖道|Kwun Tong Road=觀塘道|How Ming Street=巧明街
      Sheung Wan|上環|Hong Kong Island||Des Voeux Road West=德輔道西|Wing Lok Street=永樂街
      Tsuen Wan|荃灣|New Territories||Castle Peak Road=青山公路|Sha Tsui Road=沙咀道
      Mong Kok|旺角|Kowloon||Nathan Road=彌敦道|Argyle Street=亞皆老街`),
  },
  TW: {
    code: 'TW',
    dial: '886',
    trunk: '0',
    phones: ['912 ### ###', '933 ### ###', '2 2### ####', '3 4## ####'],
    currency: 'USD',
    banks: ['Yushan Bay Bank', 'Formosa Harbour Bank'],
    account: '0###-###-######',
    isIban: false,
    tld: 'tw',
    cities: cities(`Taipei|台北市||10|Bade Road=八德路|Chongqing South Road=重慶南路
      Taoyuan|桃園市||33|Zhongzheng Road=中正路|Fuxing Road=復興路`),
  },
  IN: {
    code: 'IN',
    dial: '91',
    trunk: '0',
    phones: ['98### #####', '99### #####', '22 2### ####', '11 4### ####'],
    currency: 'USD',
    banks: ['Deccan Merchants Bank', 'Bank of Saurashtra Coast'],
    account: '5010##########',
    isIban: false,
    tld: 'in',
    cities: cities(`Mumbai|Mumbai|Maharashtra|4000|Nagdevi Street|Lamington Road|Lohar Chawl
      Delhi|Delhi|Delhi|1100|Kashmere Gate|Karol Bagh|Nehru Place
      Rajkot|Rajkot|Gujarat|3600|Gondal Road|Aji GIDC`),
  },
  PL: {
    code: 'PL',
    dial: '48',
    trunk: '',
    phones: ['22 ### ## ##', '60# ### ###', '50# ### ###', '12 ### ## ##'],
    currency: 'EUR',
    banks: ['Bank Nadwiślański', 'Polbank Kupiecki'],
    account: '########################',
    isIban: true,
    tld: 'pl',
    cities: cities(`Warsaw|Warszawa|mazowieckie|0|ul. Wolska|ul. Marywilska|ul. Modlińska
      Wroclaw|Wrocław|dolnośląskie|5|ul. Legnicka|ul. Krakowska
      Lodz|Łódź|łódzkie|9|ul. Piotrkowska|ul. Dąbrowskiego`),
  },
  GB: {
    code: 'GB',
    dial: '44',
    trunk: '0',
    phones: ['20 7### ####', '7### ######', '121 4## ####', '161 8## ####'],
    currency: 'GBP',
    banks: ['Thames & Severn Bank', 'Northern Counties Bank'],
    account: 'TSVN##############',
    isIban: true,
    tld: 'co.uk',
    cities: cities(`London|London||EC|Great Portland Street|Shelton Street|Old Street
      Birmingham|Birmingham|West Midlands|B|Tyseley Lane|Aston Road
      Manchester|Manchester||M|Trafford Park Road|Cheetham Hill Road`),
  },
  US: {
    code: 'US',
    dial: '1',
    trunk: '',
    phones: ['714 5## ####', '469 4## ####', '305 5## ####', '631 7## ####'],
    currency: 'USD',
    banks: ['Orange Valley Bank', 'First Palmetto Trust'],
    account: '4###########',
    isIban: false,
    tld: 'us',
    cities: cities(`Irvine|Irvine|CA|926|Von Karman Ave|Barranca Pkwy
      Miami|Miami|FL|331|NW 72nd Ave|NW 25th St
      Plano|Plano|TX|750|Jupiter Rd|Shiloh Rd`),
  },
  DE: {
    code: 'DE',
    dial: '49',
    trunk: '0',
    phones: ['89 #######', '171 #######', '40 #######', '211 ######'],
    currency: 'EUR',
    banks: ['Isartaler Handelsbank', 'Kontor Privatbank'],
    account: '##################',
    isIban: true,
    tld: 'de',
    cities: cities(`Munich|München|Bayern|8|Landsberger Straße|Frankfurter Ring
      Hamburg|Hamburg||2|Wendenstraße|Süderstraße
      Düsseldorf|Düsseldorf|NRW|4|Immermannstraße|Kölner Landstraße`),
  },
};

/** The country of that code. */
export function countryOf(code: string): Country {
  const country = COUNTRY[code];
  if (!country) throw new RangeError(`There is no country ${code} here.`);
  return country;
}
