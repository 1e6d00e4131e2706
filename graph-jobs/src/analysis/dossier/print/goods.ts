import { type GoodsInCommon, logOddsOfGoods, type OperatorGoods, sellerKeyOf } from '@ringbreaker/cypher/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { DossierMaterial } from '../material.ts';
import { heading, paragraph, table, words } from './look.ts';
import type { Typesetter } from './typesetter.ts';

/** So many operators are printed; members.csv has the figures of all. */
const PRINTED = 40;

/** Whether its operators sell the same brands: what the run compared, for and against. */
export function goodsInCommon({ racket, members }: DossierMaterial, type: Typesetter): Content[] {
  const { goods } = racket.assessment;
  if (!goods) return [];
  const compared = goods.operators.filter(({ tied }) => tied > 0);
  const names = new Map(members.map(({ key, name }) => [key, name ?? key]));
  const cut =
    compared.length > PRINTED ? ` ${PRINTED} of ${compared.length} are printed; members.csv has the others.` : '';
  return [
    heading(type, 'Goods in common'),
    paragraph(
      type,
      `The run compared the listings of operators that share a value, by brand: 1 is the same brands, 0 is none in common; half by what the two list themselves, half by what the groups list in which they were found at first. Two that share a value on this marketplace are ${goods.usual.toFixed(2)} alike, and what is usual says nothing. More joined them the more surely, less the less surely. It is no part of the score, and honest shops sell the same brands too.${cut}`,
    ),
    compared.length === 0
      ? paragraph(type, 'No two operators of it were compared.')
      : table(
          type,
          [
            { head: 'Accounts', width: 130 },
            { head: 'Brands listed most', width: '*' },
            { head: 'Compared with', width: 60 },
            { head: 'Alike', width: 42 },
            { head: 'Log-odds', width: 44 },
          ],
          compared.slice(0, PRINTED).map((one) => rowOf(one, { goods, names, type })),
        ),
  ];
}

function rowOf(
  one: OperatorGoods,
  { goods, names, type }: { goods: GoodsInCommon; names: ReadonlyMap<string, string>; type: Typesetter },
): TableCell[] {
  const { sellers, brands, brandsInAll, compared, tied, alike } = one;
  const known = sellers.flatMap((seller) => names.get(sellerKeyOf(seller)) ?? []);
  const more = brandsInAll > brands.length ? `, and ${brandsInAll - brands.length} more` : '';
  const sold = brands.map(({ brand, listings }) => `${brand} (${listings})`).join(', ') + more;
  return [
    known.join(', ') || 'held by other contributors',
    brandsInAll === 0 ? 'no listing names a brand' : sold,
    `${compared} of ${tied}`,
    alike === null ? 'not known' : alike.toFixed(2),
    alike === null ? '' : tellOdds(logOddsOfGoods(goods, alike)),
  ].map((text) => words(type, text)) as TableCell[];
}

const tellOdds = (logOdds: number): string => `${logOdds < 0 ? '-' : '+'}${Math.abs(logOdds).toFixed(2)}`;
