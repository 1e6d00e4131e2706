import { describe, expect, it } from 'vitest';
import { testGazetteer } from '../../generate/places/test-gazetteer.ts';
import { kilometresBetween } from './globe.ts';
import { placeAddress } from './place-address.ts';
import type { Spot } from './globe.ts';

const gazetteer = testGazetteer();

/** Where an address is, as `Shenzhen, CN.30`, `region CN.30`, `country CN`, or nothing; and why it is no town. */
function placed(text: string, country: string | null, spot: Spot | null = null): string {
  const { place, unsure } = placeAddress(gazetteer, text, { country, spot });
  const why = unsure === null ? '' : ` (${unsure})`;
  if (place === null) return `nowhere${why}`;
  if (place.precision === 'city') return `${place.town.name}, ${place.town.region}${why}`;
  return `${place.precision === 'region' ? `region ${place.region.code}` : `country ${place.country}`}${why}`;
}

describe('an address is placed by its town', () => {
  it.each([
    ['Room 120, Building 4, No. 3 Xinhua Road, Shenzhen, Guangdong, 518012', 'CN', 'Shenzhen, CN.30'],
    ['Kaiserstr. 5, 60311 Frankfurt am Main', 'DE', 'Frankfurt am Main, DE.05'],
    ['350 5th Ave New York NY 10118', 'US', 'New York City, US.NY'],
    ['Shop 5, 12 Singapore Plaza, Singapore 123456', 'SG', 'Singapore, SG.01'],
    ['4 High Street, Manchester, England, M1 2AB', 'GB', 'Manchester, GB.ENG'],
  ])('%s', (text, country, where) => expect(placed(text, country)).toBe(where));

  it('by the name that its country gives it, or others do', () => {
    const named = ['Via Doria 3, Napoli, Campania, 80120', 'Via Doria 3, Naples', 'Via Doria 3, Neapel'];
    expect(named.map((text) => placed(text, 'IT'))).toEqual(Array(3).fill('Naples, IT.04'));
    expect(placed('г. Москва, ул. Тверская 7', 'RU')).toBe('Moscow, RU.48');
  });

  it('in Chinese signs and in pinyin alike', () => {
    for (const text of [
      '广东省深圳市南山区深南大道10000号',
      '新华路123号4栋567室, Shenzhen, Guangdong, 518012',
      'No. 3 Xinhua Road, Baoan District, Shen Zhen City, Guangdong Province',
      '深圳市',
    ]) {
      expect(placed(text, 'CN'), text).toBe('Shenzhen, CN.30');
    }
    expect(placed('浙江省义乌市稠州北路', 'CN')).toBe('Yiwu, CN.02');
    expect(placed('東京都渋谷区道玄坂2-1', 'JP')).toBe('Tokyo, JP.40');
  });

  it('not by the name of its street', () => {
    expect(placed('上海市中山路12号', 'CN')).toBe('Shanghai, CN.23');
    expect(placed('Via Roma 12', 'IT')).toBe('country IT (unknown)');
    expect(placed('Via Roma 12, Prato, Toscana, 59100', 'IT')).toBe('Prato, IT.16');
    expect(placed('5 Paris Street', 'GB')).toBe('country GB (unknown)');
  });
});

describe('towns of one name', () => {
  it('are told apart by the region', () => {
    expect(placed('12 Main St, Springfield, IL 62701', 'US')).toBe('Springfield, US.IL');
    expect(placed('12 Main St, Springfield, MA', 'US')).toBe('Springfield, US.MA');
    expect(placed('Linyi, Shandong, 276000', 'CN')).toBe('Linyi, CN.25');
  });

  it('by their people where one is far larger', () => {
    expect(placed('Hauptstrasse 1, Frankfurt', 'DE')).toBe('Frankfurt am Main, DE.05');
    expect(placed('Paris', null)).toBe('Paris, FR.11');
  });

  it('are never guessed: the region or the country is said', () => {
    expect(placed('12 Main St, Springfield', 'US')).toBe('country US (ambiguous)');
    expect(placed('1 Station Road, Hamilton', null)).toBe('nowhere (ambiguous)');
    // Curitiba is the capital of Paraná: whether town or region is wrong is not for us to say.
    expect(placed('curitiba, SP, 01000', 'BR')).toBe('region BR.27 (unknown)');
  });
});

describe('an address with its place on the globe', () => {
  const SHENZHEN = { lat: 22.55, lon: 114.06 };
  const SPRINGFIELD = { lat: 39.8, lon: -89.64 };

  it('is of the town that is near, whatever others bear its name', () => {
    expect(placed('12 Main St, Springfield', 'US', SPRINGFIELD)).toBe('Springfield, US.IL');
    expect(placed('12 Main St, Springfield', null, SPRINGFIELD)).toBe('Springfield, US.IL');
    expect(placed('Room 5, Shenzhen', 'CN', { lat: 22.6, lon: 114.15 })).toBe('Shenzhen, CN.30');
  });

  it('is of the nearest town where its text names none', () => {
    expect(placed('Depot 1, Harbour Road', null, { lat: 45.4642, lon: 9.1896 })).toBe('Milan, IT.09');
  });

  it('is placed by its text where the spot is a slip: no town is near, or it is in another country', () => {
    expect(placed('Kaiserstr. 5, Frankfurt am Main', 'DE', { lat: 0, lon: 0 })).toBe('Frankfurt am Main, DE.05');
    expect(placed('Kaiserstr. 5, Frankfurt am Main', 'DE', SHENZHEN)).toBe('Frankfurt am Main, DE.05');
    expect(placed('Depot 1, Harbour Road', null, { lat: -60, lon: -150 })).toBe('nowhere (unknown)');
  });
});

describe('what names no town', () => {
  it('is placed by its region or its country', () => {
    expect(placed('Guangdong, 510000', 'CN')).toBe('region CN.30 (unknown)');
    expect(placed('12 Fake Lane, Nowhereville', 'GB')).toBe('country GB (unknown)');
  });

  it('is placed nowhere without a country', () => {
    expect(placed('Depot 1, Harbour Road', null)).toBe('nowhere (unknown)');
    for (const text of ['', ' ', '12', '。', 'Street', 'x'.repeat(9000)])
      expect(placed(text, null), text).toMatch(/^nowhere/);
  });
});

describe('the gazetteer', () => {
  it('knows where a country’s people live, on both sides of the date line too', () => {
    expect(kilometresBetween(gazetteer.middle('DE')!, { lat: 51, lon: 10 })).toBeLessThan(100);
    expect(Math.abs(gazetteer.middle('FJ')!.lon)).toBeGreaterThan(176);
    expect(gazetteer.middle('XX')).toBeUndefined();
  });
});
