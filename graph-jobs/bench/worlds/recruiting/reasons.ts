import type { Draw } from '#jobs/generate/draw';

const COUNTERFEIT = [
  'Counterfeit goods reported by rights holder',
  'trademark infringement - logo on goods',
  'фалшива стока',
  'Replica, see complaint of brand',
  'IP complaint upheld',
  'not authentic according to test purchase',
  'имитация на марка, сигнал от представител',
  'fake branded item',
];

const BENIGN = [
  'duplicate listing',
  'wrong category',
  'picture quality',
  'removed on request of seller',
  'изтекла обява',
  'price error',
  'restricted item (battery)',
  'missing safety label',
];

const CLOSED_FOR_COPIES = ['sale of counterfeit goods', 'repeat IP infringement', 'продажба на фалшиви стоки'];
const CLOSED_OTHERWISE = [
  'on request of seller',
  'inactive',
  'identity check not passed',
  'неплатени такси',
  'terms of use',
];

/** Why a listing of a copy was taken down, in somebody's words. */
export function counterfeitReason(draw: Draw): string {
  const text = draw.at('text').pick(COUNTERFEIT);
  return draw.at('case').chance(0.25) ? `${text} (case ${draw.at('number').digits(5)})` : text;
}

/** Why an honest listing was taken down. */
export function benignReason(draw: Draw): string {
  return draw.pick(BENIGN);
}

/** Why an account was closed. */
export function closureReason(draw: Draw, isForCopies: boolean): string {
  return draw.pick(isForCopies ? CLOSED_FOR_COPIES : CLOSED_OTHERWISE);
}
