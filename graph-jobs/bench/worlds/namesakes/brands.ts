/** A brand's usual goods and what they honestly cost when new. */
export interface Brand {
  readonly name: string;
  readonly category: string;
  readonly goods: readonly string[];
  readonly price: number;
}

const CATALOGUE: Readonly<Record<string, readonly (readonly [string, number, ...string[]])[]>> = {
  shoes: [
    ['Stridewell', 620, 'running shoes', 'trainers'],
    ['Nordpas', 880, 'hiking boots'],
    ['Kalmora', 1450, 'leather loafers', 'ankle boots'],
  ],
  bags: [
    ['Maison Verrel', 7800, 'shoulder bag', 'tote'],
    ['Ottavia', 4200, 'handbag', 'wallet'],
    ['Trailkin', 540, 'rucksack'],
  ],
  watches: [
    ['Helvard', 26000, 'chronograph'],
    ['Tidemaster', 3100, 'diving watch'],
  ],
  cosmetics: [
    ['Lumeaux', 390, 'face cream', 'serum'],
    ['Rosavie', 260, 'lipstick set', 'perfume 50 ml'],
  ],
  electronics: [
    ['Quantel', 1180, 'wireless earbuds', 'charger set'],
    ['Orbit One', 4600, 'smartphone'],
    ['Voltfjord', 420, 'power bank'],
  ],
  toys: [
    ['Brixo', 360, 'building set'],
    ['Plushkin', 150, 'soft bear'],
  ],
  'car parts': [
    ['Rennhof', 310, 'brake pads', 'oil filter'],
    ['Dynabahn', 740, 'shock absorber'],
  ],
  household: [
    ['', 60, 'storage boxes', 'table cloth', 'tea set'],
    ['Kochfein', 480, 'frying pan', 'knife set'],
  ],
  clothing: [
    ['', 110, 'cotton shirt', 'winter scarf', 'work trousers'],
    ['Alpenrose', 1350, 'down jacket'],
  ],
};

/** All brands; an empty name is goods without one. */
export const BRANDS: readonly Brand[] = Object.entries(CATALOGUE).flatMap(([category, brands]) => {
  return brands.map(([name, price, ...goods]) => ({ name, category, goods, price }));
});

/** Those that are worth faking. */
export const FAKED: readonly Brand[] = BRANDS.filter(({ name }) => name !== '');
