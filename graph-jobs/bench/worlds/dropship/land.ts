import { listOf } from './written.ts';

type City = readonly [string, string, string];

/** In patterns `#` is any digit, `N` one from 2 to 9 and `@` a capital letter. */
export interface Land {
  readonly code: string;
  /** How many of a hundred honest merchants live here. */
  readonly weight: number;
  readonly currency: string;
  /** How many of its currency a dollar buys. */
  readonly rate: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** City, region and postcode. */
  readonly cities: readonly City[];
  readonly streets: readonly string[];
  readonly phones: readonly string[];
  readonly scheme: 'iban' | 'bank';
  /** What stands before the digits of an account. */
  readonly account: string;
  readonly banks: readonly string[];
  readonly forms: readonly string[];
  readonly mails: readonly string[];
}

/** Cities in one line: `City/region/postcode|...`. */
export function citiesOf(text: string): readonly City[] {
  return listOf(text, '|').map((city) => listOf(city, '/') as City);
}

export const ANGLO = {
  given: listOf(
    'James Olivia Tyler Megan Marcus Hannah Jordan Ashley Devon Chloe Kevin Rachel Brandon Nicole Eric Lauren Sean Kayla Darius Emily Connor Priya Luis Aaliyah Omar Grace Nathan Zoe Trevor Amber Isaac Paige',
  ),
  family: listOf(
    'Carter Nguyen Bell Foster Ramirez Okafor Hughes Brooks Patel Sullivan Reyes Coleman Whitaker Kim Marsh Doyle Fraser Singh Walsh Lambert Boone Pierce Ortiz Sharma Griffin Hale Dawson Quinn Barker Ellis Novak Tran Chambers Mercer Lowe Stokes Hobbs Vance Pruitt Ashworth',
  ),
};
