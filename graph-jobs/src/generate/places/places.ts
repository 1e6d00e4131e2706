import type { Draw } from '../draw.ts';

/** A city in which sellers live; `postcode` is a pattern (# = digit, @ = letter). */
export interface City {
  name: string;
  region: string;
  postcode: string;
  lat: number;
  lon: number;
  weight: number;
}

/** A country with its share of the sellers and its cities. */
export interface Country {
  code: string;
  weight: number;
  cities: City[];
}

// country code and weight, then: city | region | postcode | latitude | longitude | weight
const TEXT = `
CN 36
Shenzhen|Guangdong|5180##|22.54|114.06|10
Guangzhou|Guangdong|5100##|23.13|113.26|9
Dongguan|Guangdong|5230##|23.02|113.75|4
Shantou|Guangdong|5150##|23.35|116.68|3
Putian|Fujian|3511##|25.43|119.01|6
Quanzhou|Fujian|3620##|24.87|118.68|4
Xiamen|Fujian|3610##|24.48|118.09|3
Yiwu|Zhejiang|3220##|29.31|120.07|7
Hangzhou|Zhejiang|3100##|30.27|120.16|4
Wenzhou|Zhejiang|3250##|28.00|120.70|4
Ningbo|Zhejiang|3150##|29.87|121.54|2
Suzhou|Jiangsu|2150##|31.30|120.59|3
Nantong|Jiangsu|2260##|31.98|120.89|2
Qingdao|Shandong|2660##|36.07|120.38|3
Linyi|Shandong|2760##|35.10|118.36|2
Baoding|Hebei|0710##|38.87|115.46|2
Zhengzhou|Henan|4500##|34.75|113.63|2
Chengdu|Sichuan|6100##|30.57|104.07|2
TR 8
Istanbul|Istanbul|34###|41.01|28.98|9
Izmir|Izmir|35###|38.42|27.14|3
Bursa|Bursa|16###|40.18|29.06|2
Denizli|Denizli|20###|37.77|29.09|2
Gaziantep|Gaziantep|27###|37.07|37.38|2
IN 7
Delhi|Delhi|1100##|28.61|77.21|5
Mumbai|Maharashtra|4000##|19.08|72.88|5
Surat|Gujarat|3950##|21.17|72.83|3
Ludhiana|Punjab|1410##|30.90|75.85|2
Tiruppur|Tamil Nadu|6416##|11.11|77.34|2
Agra|Uttar Pradesh|2820##|27.18|78.01|2
PK 4
Karachi|Sindh|74###|24.86|67.01|4
Lahore|Punjab|54###|31.55|74.34|4
Sialkot|Punjab|51###|32.49|74.53|3
Faisalabad|Punjab|38###|31.42|73.08|2
VN 5
Ho Chi Minh City|Ho Chi Minh|700###|10.82|106.63|6
Hanoi|Hanoi|100###|21.03|105.85|5
Da Nang|Da Nang|550###|16.05|108.20|2
Hai Phong|Hai Phong|180###|20.84|106.69|2
IT 6
Napoli|Campania|801##|40.85|14.27|5
Prato|Toscana|591##|43.88|11.10|3
Milano|Lombardia|201##|45.46|9.19|5
Roma|Lazio|001##|41.90|12.50|4
Torino|Piemonte|101##|45.07|7.69|2
DE 6
Berlin|Berlin|10###|52.52|13.40|4
Hamburg|Hamburg|20###|53.55|9.99|3
Frankfurt am Main|Hessen|60###|50.11|8.68|3
Duisburg|Nordrhein-Westfalen|47###|51.43|6.76|2
Leipzig|Sachsen|04###|51.34|12.37|2
US 9
New York|NY|100##|40.71|-74.01|5
Los Angeles|CA|900##|34.05|-118.24|5
Houston|TX|770##|29.76|-95.37|3
Miami|FL|331##|25.76|-80.19|3
Newark|NJ|071##|40.74|-74.17|2
Chicago|IL|606##|41.88|-87.63|2
BR 4
Sao Paulo|SP|01###-###|-23.55|-46.63|5
Rio de Janeiro|RJ|20###-###|-22.91|-43.17|3
Foz do Iguacu|PR|85###-###|-25.54|-54.59|2
Caruaru|PE|55###-###|-8.28|-35.98|1
GB 5
Manchester|England|M# #@@|53.48|-2.24|4
Leicester|England|LE# #@@|52.64|-1.13|2
London|England|E# #@@|51.51|-0.06|5
Glasgow|Scotland|G# #@@|55.86|-4.25|2
FR 3
Paris|Ile-de-France|750##|48.86|2.35|4
Marseille|Provence-Alpes-Cote d'Azur|130##|43.30|5.37|3
Lille|Hauts-de-France|590##|50.63|3.06|2
ES 3
Madrid|Madrid|280##|40.42|-3.70|4
Barcelona|Cataluna|080##|41.39|2.17|4
Alicante|Comunidad Valenciana|030##|38.35|-0.48|2
PL 3
Warszawa|Mazowieckie|00-###|52.23|21.01|3
Lodz|Lodzkie|90-###|51.76|19.46|2
Wolka Kosowska|Mazowieckie|05-55#|52.06|20.84|2
AE 1
Dubai|Dubai||25.20|55.27|3
Sharjah|Sharjah||25.35|55.42|1
`;

/** All countries of the marketplace. */
export const COUNTRIES: readonly Country[] = readPlaces(TEXT);

function readPlaces(text: string): Country[] {
  const countries: Country[] = [];
  for (const line of text.trim().split('\n')) {
    if (!line.includes('|')) {
      const [code = '', weight] = line.split(' ');
      countries.push({ code, weight: Number(weight), cities: [] });
      continue;
    }
    const [name = '', region = '', postcode = '', lat, lon, weight] = line.split('|');
    const city = { name, region, postcode, lat: Number(lat), lon: Number(lon), weight: Number(weight) };
    countries[countries.length - 1]?.cities.push(city);
  }
  return countries;
}

/** A country by its share of the sellers. */
export function drawCountry(draw: Draw): Country {
  return draw.weighted(COUNTRIES, (country) => country.weight);
}

/** A city of a country by its share. */
export function drawCity(draw: Draw, country: Country): City {
  return draw.weighted(country.cities, (city) => city.weight);
}
