/** A town: its name and how it is written at home, its region, the pattern of its postcode and its streets. */
interface City {
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

const countries = (text: string): Country[] =>
  text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [head = '', ...towns] = block.split('\n').map((line) => line.trim());
      const [code = '', dial = '', trunk = '', currency = '', tld = '', account = '', phones = '', banks = ''] =
        head.split('|');
      const isIban = code === 'PL' || code === 'GB' || code === 'DE';
      const lists = { phones: phones.split(','), banks: banks.split(',') };
      return { code, dial, trunk, currency, tld, account, isIban, ...lists, cities: towns.map(cityOf) };
    });

function cityOf(line: string): City {
  const [name = '', local = '', region = '', postcode = '', ...streets] = line.split('|');
  const pairs = streets.map((street) => {
    const [latin = '', own = latin] = street.split('=');
    return [latin, own] as const;
  });
  return { name, local, region, postcode, streets: pairs };
}

// Country: code, dialling code, trunk digit, currency, top-level domain, account, telephones, banks; then its towns.
const COUNTRIES = countries(`
  CN|86||USD|cn|6228############|138 #### ####,159 #### ####,186 #### ####,133 #### ####,755 8### ####,754 8### ####|Pearl Delta Bank,Nanling Rural Commercial Bank,粤海商业银行,Jiangbei City Bank
  Shenzhen|深圳市|Guangdong|518###|Huaqiang North Road=华强北路|Zhenhua Road=振华路|Bagua 3rd Road=八卦三路
  Shantou|汕头市|Guangdong|515###|Chaoyang Avenue=潮阳大道|Guiyu Street=贵屿街|Jinping Road=金平路
  Zhuhai|珠海市|Guangdong|519###|Nanping Science Road=南屏科技路|Qianshan Road=前山路
  Linqing|临清市|Shandong|252###|Yandian Bearing Market=烟店轴承市场|Weihe Road=卫河路
  Wenzhou|温州市|Zhejiang|325###|Tangxia Avenue=塘下大道|Ruian Road=瑞安路

  HK|852||USD|hk|0##-###-#-######|2### ####,3### ####,9### ####,6### ####,5### ####|Harbour Crest Bank,Dah Fung Commercial Bank,Kowloon Mercantile Bank,Bank of Lantau
  Kwun Tong|觀塘|Kowloon||Hung To Road=鴻圖道|Kwun Tong Road=觀塘道|How Ming Street=巧明街
  Sheung Wan|上環|Hong Kong Island||Des Voeux Road West=德輔道西|Wing Lok Street=永樂街
  Tsuen Wan|荃灣|New Territories||Castle Peak Road=青山公路|Sha Tsui Road=沙咀道
  Mong Kok|旺角|Kowloon||Nathan Road=彌敦道|Argyle Street=亞皆老街

  TW|886|0|USD|tw|0###-###-######|912 ### ###,933 ### ###,2 2### ####,3 4## ####|Yushan Bay Bank,Formosa Harbour Bank
  Taipei|台北市||10###|Bade Road=八德路|Chongqing South Road=重慶南路
  Taoyuan|桃園市||33###|Zhongzheng Road=中正路|Fuxing Road=復興路

  IN|91|0|USD|in|5010##########|98### #####,99### #####,22 2### ####,11 4### ####|Deccan Traders Bank,Bank of Saurashtra Coast
  Mumbai|Mumbai|Maharashtra|4000##|Nagdevi Street|Lamington Road|Lohar Chawl
  Delhi|Delhi|Delhi|1100##|Kashmere Gate|Karol Bagh|Nehru Place
  Rajkot|Rajkot|Gujarat|3600##|Gondal Road|Aji GIDC

  PL|48||EUR|pl|########################|22 ### ## ##,60# ### ###,50# ### ###,12 ### ## ##|Bank Nadwiślański,Bank Kupiecki Mazowsza
  Warsaw|Warszawa|mazowieckie|0#-###|ul. Wolska|ul. Marywilska|ul. Modlińska
  Wroclaw|Wrocław|dolnośląskie|5#-###|ul. Legnicka|ul. Krakowska
  Lodz|Łódź|łódzkie|9#-###|ul. Piotrkowska|ul. Dąbrowskiego

  GB|44|0|GBP|co.uk|TSVN##############|20 7### ####,7### ######,121 4## ####,161 8## ####|Thames & Severn Bank,Northern Counties Bank
  London|London||EC#V #NR|Great Portland Street|Shelton Street|Old Street
  Birmingham|Birmingham|West Midlands|B## #AE|Tyseley Lane|Aston Road
  Manchester|Manchester||M## #JT|Trafford Park Road|Cheetham Hill Road

  US|1||USD|us|4###########|714 5## ####,469 4## ####,305 5## ####,631 7## ####|Orange Valley Bank,First Palmetto Trust
  Irvine|Irvine|CA|926##|Von Karman Ave|Barranca Pkwy
  Miami|Miami|FL|331##|NW 72nd Ave|NW 25th St
  Plano|Plano|TX|750##|Jupiter Rd|Shiloh Rd

  DE|49|0|EUR|de|##################|89 #######,171 #######,40 #######,211 ######|Isartaler Handelsbank,Kontor Privatbank
  Munich|München|Bayern|8####|Landsberger Straße|Frankfurter Ring
  Hamburg|Hamburg||2####|Wendenstraße|Süderstraße
  Düsseldorf|Düsseldorf|NRW|4####|Immermannstraße|Kölner Landstraße`);

/** The country of that code. */
export function countryOf(code: string): Country {
  const country = COUNTRIES.find((one) => one.code === code);
  if (!country) throw new RangeError(`There is no country ${code} here.`);
  return country;
}
