import { describe, expect, it } from 'vitest';
import { cleanAddress } from './address.ts';

const keyOf = (full: string, country?: string) => {
  const outcome = cleanAddress({ full, country });
  return outcome.ok ? outcome.key : outcome.reason;
};

describe('an address', () => {
  it.each([
    [
      'CN',
      [
        '广东省深圳市南山区科技路12号A座5楼502室',
        'Room 502, 5/F, Building A, No. 12 Keji Road, Nanshan District, Shenzhen, Guangdong',
        'RM 502 5F BLDG A, 12 KEJI RD., NANSHAN DIST, SHENZHEN CITY, GUANGDONG PROVINCE, CHINA',
      ],
    ],
    ['CN', ['浙江省义乌市稠州北路一千号', '浙江义乌市稠州北路1000号', '中国浙江省義烏市稠州北路１０００號']],
    // Red where the sign took the last digit alone: "7building 8", and "1unit 5" of "12# 5".
    ['CN', ['Xinfeng Lu, Bldg. 78, Yiwu', 'Xinfeng Lu, 78#, Yiwu', '78# Xinfeng Road, Yiwu']],
    ['CN', ['Keji Road, Building 12, 5F, Shenzhen', 'Keji Lu 12# 5/F, Shenzhen']],
    [
      'US',
      [
        '123 Main St Apt 4B, Springfield, IL 62701',
        '123 MAIN STREET #4B\nSPRINGFIELD, ILLINOIS 62701-1234\nUSA',
        '123 Main Street, Unit 4-B, Springfield, Il. 62701',
      ],
    ],
    [
      'US',
      ['600 Seventh Ave, New York', '600 7th Avenue, New York', '600 7th Ave. between 42nd and 43rd Sts., New York'],
    ],
    ['US', ['500 W Madison Ave, Chicago, IL', '500 West Madison Avenue Chicago IL']],
    ['DE', ['Hauptstr. 5, 10115 Berlin', '10115 Berlin, Hauptstraße 5', 'HAUPT STRASSE 5, 10115 BERLIN, DEUTSCHLAND']],
    ['DE', ['Müllerstr. 12 a, 13353 Berlin', 'Muellerstraße 12a, 13353 Berlin']],
    [
      'BR',
      [
        'Rua das Flores, nº 123, Apto 45, 01310-100 São Paulo - SP',
        'R. das Flores 123 ap. 45, São Paulo, SP, 01310100',
      ],
    ],
    [
      'ES',
      ['C/ Mayor, 5, 28013 Madrid', 'Calle Mayor nº 5, Madrid, 28013', 'calle del Mayor 5, 28013 MADRID (España)'],
    ],
    [
      'RU',
      [
        'ул. Ленина, д. 5, кв. 12, г. Москва, 101000',
        '101000, Москва, улица Ленина, дом 5, квартира 12',
        'Ulitsa Lenina 5, kv 12, Moskva, 101000',
      ],
    ],
    ['JP', ['〒150-0041 東京都渋谷区神南1丁目2番3号', '東京都渋谷区神南１－２－３ 150-0041']],
    ['KR', ['서울특별시 강남구 테헤란로 152 5층', '서울 강남구 테헤란로 152, 5층']],
    ['DE', ['Bahnhofstraße 73, Hamburg, 20026', 'Bahnhofstr. 73 Hamburg 20026', '20026 Hamburg, Bahnhofstraße 73']],
    ['PK', ['House 12, Street 4, Model Town, Lahore, 54700', 'HOUSE 12 STREET 4 MODEL TOWN LAHORE 54700']],
    ['US', ['3449 W. Arthington', '3449 West Arthington']],
    ['NL', ['Kerkstr. 12, 1017 GC Amsterdam', 'Kerkstraat 12, 1017GC Amsterdam']],
    ['GB', ['10 Downing St, London SW1A 2AA', '10 Downing Street, London, sw1a2aa, UK']],
    [
      'TR',
      [
        'Atatürk Mah. Cumhuriyet Cad. No:5 D:3, 34000 İstanbul',
        'ATATURK MAHALLESI CUMHURIYET CADDESI NO 5 DAIRE 3 34000 ISTANBUL',
      ],
    ],
    ['SA', ['شارع الملك فهد، مبنى ١٢، الرياض', 'شارع الملك فهد, مبنى 12, الرياض']],
    [
      'HK',
      [
        'Flat 12, 5/F, Block B, Wah Fat Ind. Bldg, 10-14 Kung Yip St, Hong Kong',
        'Unit 12, 5th Floor, Blk B, Wah Fat Industrial Building, 10 - 14 Kung Yip Street',
      ],
    ],
  ])('in %s reads each way of writing it as one: %j', (country, written) => {
    const keys = new Set(written.map((full) => keyOf(full, country)));
    expect([...keys]).toHaveLength(1);
    expect([...keys][0]).toMatch(new RegExp(`^addr:${country.toLowerCase()}:`));
  });

  it.each([
    ['12 Main St, Boston', '13 Main St, Boston'],
    ['12 Main St Apt 3, Boston', '12 Main St Apt 4, Boston'],
    ['12 Main St Apt 3, Boston', '3 Main St Apt 12, Boston'],
    ['12/3 Main Road, Pune', '3/12 Main Road, Pune'],
    ['12 Main St, Floor 3, Boston', '12 Main St, Unit 3, Boston'],
    ['12 Main St, Boston', '12 Main Ave, Boston'],
    ['广东省深圳市南山区科技路12号3栋', '广东省深圳市南山区科技路12号4栋'],
    ['PO Box 12, Dallas', 'PO Box 13, Dallas'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(keyOf(one)).toMatch(/^addr:/);
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it.each([
    ['London', undefined],
    ['SW1A 2AA', 'GB'],
    ['SW1A 2AA', undefined],
    ['10115', 'DE'],
    ['10115 Berlin', 'DE'],
    ['Germany', undefined],
    ['DE', 'DE'],
    ['sao paulo - sp', 'BR'],
    ['01310-100 São Paulo', 'BR'],
    ['sao paulo 01310', 'BR'],
    ['广东省深圳市', 'CN'],
    ['Shenzhen, Guangdong, China 518000', undefined],
    ['12', undefined],
    ['n/a', undefined],
  ])('says that %s (%s) is no address', (full, country) => {
    expect(cleanAddress({ full, country })).toMatchObject({ ok: false, placeholder: true });
  });

  it('reads parts as it reads the whole, and none without a street', () => {
    const parts = { street: '12 Main St', city: 'Boston', region: 'MA', postcode: '02116', country: 'US' };
    expect(cleanAddress(parts)).toEqual(cleanAddress({ full: '12 Main St, Boston, MA, 02116', country: 'US' }));
    expect(cleanAddress({ ...parts, street: '' })).toMatchObject({ ok: false });
  });

  it('keeps the text as it was written beside the key', () => {
    expect(cleanAddress({ full: '科技路12号', country: 'CN' })).toMatchObject({
      display: '科技路12号',
      key: 'addr:cn:12 keji road',
    });
  });

  it("takes the country from its name when the row doesn't say it", () => {
    expect(keyOf('Hauptstr. 5, 10115 Berlin, Germany')).toBe(keyOf('Hauptstraße 5, 10115 Berlin', 'DE'));
    expect(keyOf('12 Peachtree Road, Atlanta, Georgia')).toMatch(/^addr:\?:/);
  });
});
