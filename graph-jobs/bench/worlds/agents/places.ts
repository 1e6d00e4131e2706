/** A name in its usual spelling and in another one: another script, or without accents. */
export interface Spelled {
  readonly usual: string;
  readonly other: string;
}

export interface City extends Spelled {
  readonly region: string;
  readonly post: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Street extends Spelled {
  /** As it is shortened in writing. */
  readonly short: string;
}

export interface Country {
  readonly code: string;
  readonly weight: number;
  readonly dial: string;
  /** What is dialled before a number inside the country. */
  readonly trunk: string;
  readonly mobile: readonly string[];
  readonly digits: number;
  readonly currency: string;
  /** Price level against the table of goods. */
  readonly rate: number;
  readonly numberFirst: boolean;
  readonly cities: readonly City[];
  readonly streets: readonly Street[];
}

/** Cities as `usual|other|region|first digits of the postcode|lat|lon`. */
const cities = (...lines: readonly string[]): City[] =>
  lines.map((line) => {
    const [usual = '', other = '', region = '', post = '', lat, lon] = line.split('|');
    return { usual, other, region, post, lat: Number(lat), lon: Number(lon) };
  });

/** Streets as `usual|other|short`. */
const streets = (...lines: readonly string[]): Street[] =>
  lines.map((line) => {
    const [usual = '', other = '', short = ''] = line.split('|');
    return { usual, other, short };
  });

// oxfmt-ignore
export const COUNTRIES: readonly Country[] = [
  {
    code: 'CN', weight: 46, dial: '86', trunk: '', mobile: ['13', '15', '17', '18', '19'], digits: 9, currency: 'CNY', rate: 7.2, numberFirst: false,
    cities: cities(
      'Guangzhou|广州市|Guangdong|510|23.13|113.26', 'Shenzhen|深圳市|Guangdong|518|22.54|114.06', 'Shantou|汕头市|Guangdong|515|23.35|116.68',
      'Putian|莆田市|Fujian|351|25.45|119.01', 'Jinjiang|晋江市|Fujian|362|24.78|118.55', 'Yiwu|义乌市|Zhejiang|322|29.31|120.07',
      'Wenzhou|温州市|Zhejiang|325|28.0|120.67', 'Suzhou|苏州市|Jiangsu|215|31.3|120.58', 'Nantong|南通市|Jiangsu|226|31.98|120.89',
      'Qingdao|青岛市|Shandong|266|36.07|120.38', 'Linyi|临沂市|Shandong|276|35.1|118.36', 'Beijing|北京市|Beijing|100|39.9|116.4',
      'Chengdu|成都市|Sichuan|610|30.57|104.07', 'Wuhan|武汉市|Hubei|430|30.59|114.3', 'Zhengzhou|郑州市|Henan|450|34.75|113.62',
    ),
    streets: streets(
      'Zhongshan Road|中山路|Zhongshan Rd', 'Jiefang Road|解放路|Jiefang Rd', 'Renmin Road|人民路|Renmin Rd', 'Jianshe Street|建设街|Jianshe St',
      'Xinhua Road|新华路|Xinhua Rd', 'Heping Avenue|和平大道|Heping Ave', 'Wenhua Road|文化路|Wenhua Rd', 'Chouzhou Road|稠州路|Chouzhou Rd',
      'Gongye Road|工业路|Gongye Rd', 'Huaqiang Road|华强路|Huaqiang Rd', 'Xueyuan Road|学院路|Xueyuan Rd', 'Binhai Avenue|滨海大道|Binhai Ave',
    ),
  },
  {
    code: 'TR', weight: 12, dial: '90', trunk: '0', mobile: ['50', '53', '54', '55'], digits: 8, currency: 'TRY', rate: 32, numberFirst: false,
    cities: cities(
      'İstanbul|Istanbul|Marmara|34|41.01|28.98', 'Bursa|Bursa|Marmara|16|40.18|29.06', 'İzmir|Izmir|Ege|35|38.42|27.14', 'Denizli|Denizli|Ege|20|37.78|29.09',
      'Gaziantep|Gaziantep|Güneydoğu Anadolu|27|37.07|37.38',
    ),
    streets: streets(
      'Atatürk Caddesi|Ataturk Caddesi|Atatürk Cad.', 'Cumhuriyet Caddesi|Cumhuriyet Caddesi|Cumhuriyet Cad.', 'İstiklal Sokak|Istiklal Sokak|İstiklal Sk.',
      'Çarşı Sokak|Carsi Sokak|Çarşı Sk.', 'Gül Sokak|Gul Sokak|Gül Sk.', 'Sanayi Bulvarı|Sanayi Bulvari|Sanayi Blv.',
    ),
  },
  {
    code: 'DE', weight: 11, dial: '49', trunk: '0', mobile: ['151', '157', '160', '171', '176'], digits: 8, currency: 'EUR', rate: 0.92, numberFirst: false,
    cities: cities(
      'Köln|Koeln|Nordrhein-Westfalen|50|50.94|6.96', 'Hamburg|Hamburg|Hamburg|20|53.55|9.99', 'München|Muenchen|Bayern|80|48.14|11.58',
      'Leipzig|Leipzig|Sachsen|04|51.34|12.37', 'Nürnberg|Nuernberg|Bayern|90|49.45|11.08',
    ),
    streets: streets(
      'Hauptstraße|Hauptstrasse|Hauptstr.', 'Bahnhofstraße|Bahnhofstrasse|Bahnhofstr.', 'Gartenstraße|Gartenstrasse|Gartenstr.', 'Lindenweg|Lindenweg|Lindenw.',
      'Mühlenstraße|Muehlenstrasse|Mühlenstr.', 'Industriestraße|Industriestrasse|Industriestr.', 'Schillerplatz|Schillerplatz|Schillerpl.',
    ),
  },
  {
    code: 'US', weight: 12, dial: '1', trunk: '', mobile: ['2123', '3104', '4155', '6467', '7132', '3055'], digits: 6, currency: 'USD', rate: 1, numberFirst: true,
    cities: cities(
      'New York|NYC|NY|100|40.71|-74.01', 'Los Angeles|L.A.|CA|900|34.05|-118.24', 'Houston|Houston|TX|770|29.76|-95.37', 'Miami|Miami|FL|331|25.76|-80.19',
      'Newark|Newark|NJ|071|40.74|-74.17',
    ),
    streets: streets(
      'Maple Avenue|Maple Avenue|Maple Ave', 'Main Street|Main Street|Main St', 'Oak Street|Oak Street|Oak St', 'Canal Street|Canal Street|Canal St',
      'Lincoln Boulevard|Lincoln Boulevard|Lincoln Blvd', 'Harbor Road|Harbor Road|Harbor Rd', 'Washington Avenue|Washington Avenue|Washington Ave',
    ),
  },
  {
    code: 'GB', weight: 8, dial: '44', trunk: '0', mobile: ['74', '77', '78', '79'], digits: 8, currency: 'GBP', rate: 0.79, numberFirst: true,
    cities: cities('London|London|Greater London|E1|51.51|-0.13', 'Manchester|Manchester|Greater Manchester|M8|53.48|-2.24', 'Leicester|Leicester|Leicestershire|LE4|52.63|-1.13'),
    streets: streets(
      'High Street|High Street|High St', 'Station Road|Station Road|Station Rd', 'Church Lane|Church Lane|Church Ln', 'Victoria Road|Victoria Road|Victoria Rd',
      'Cheetham Hill Road|Cheetham Hill Road|Cheetham Hill Rd', 'Mill Lane|Mill Lane|Mill Ln',
    ),
  },
  {
    code: 'IT', weight: 6, dial: '39', trunk: '', mobile: ['32', '33', '34', '38'], digits: 8, currency: 'EUR', rate: 0.92, numberFirst: false,
    cities: cities('Napoli|Naples|Campania|80|40.85|14.27', 'Prato|Prato|Toscana|59|43.88|11.1', 'Milano|Milan|Lombardia|20|45.46|9.19'),
    streets: streets('Via Roma|Via Roma|V. Roma', 'Via Garibaldi|Via Garibaldi|V. Garibaldi', 'Corso Italia|Corso Italia|C.so Italia', 'Piazza Dante|Piazza Dante|P.za Dante', 'Via Pistoiese|Via Pistoiese|V. Pistoiese'),
  },
  {
    code: 'VN', weight: 5, dial: '84', trunk: '0', mobile: ['90', '91', '97', '98'], digits: 7, currency: 'VND', rate: 25_000, numberFirst: true,
    cities: cities('Hà Nội|Ha Noi|Hà Nội|100|21.03|105.85', 'Hồ Chí Minh|Ho Chi Minh|Hồ Chí Minh|700|10.78|106.7', 'Đà Nẵng|Da Nang|Đà Nẵng|550|16.05|108.2'),
    streets: streets('Đường Lê Lợi|Duong Le Loi|Đ. Lê Lợi', 'Đường Nguyễn Huệ|Duong Nguyen Hue|Đ. Nguyễn Huệ', 'Phố Hàng Bông|Pho Hang Bong|P. Hàng Bông', 'Đường Trần Phú|Duong Tran Phu|Đ. Trần Phú'),
  },
];

/** The provinces that hold most of the operators of the field. */
export const COASTAL: ReadonlySet<string> = new Set(['Guangdong', 'Fujian', 'Zhejiang', 'Jiangsu', 'Shandong']);
