import { expect, it } from 'vitest';
import { entitle } from './racket-title.ts';

it.each([
  [['Rolex', 'Nike'], ['CN', 'DE'], 33, 'Rolex from China, 33 sellers'],
  [['Rolex'], [], 1, 'Rolex, 1 seller'],
  [['Nike'], ['US'], 4, 'Nike from the United States, 4 sellers'],
  [['Nike'], ['NL'], 4, 'Nike from the Netherlands, 4 sellers'],
  [[], ['TR'], 5, '5 sellers from Türkiye'],
  [[], [], 12, '12 sellers'],
  [[], ['CN'], 10_000, '10,000 sellers from China'],
  [['Nike'], ['QQ'], 4, 'Nike from QQ, 4 sellers'],
  [['Nike'], ['somewhere'], 4, 'Nike from somewhere, 4 sellers'],
])('of brands %j, countries %j and %i sellers is "%s"', (brands, countries, sellers, title) => {
  const titled = { brand: brands[0] ?? null, country: countries[0] ?? null, sellers };
  expect(entitle({ brands, countries, sellers })).toEqual({ title, titled });
});
