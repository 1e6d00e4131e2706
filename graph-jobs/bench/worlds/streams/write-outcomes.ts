import { dateText, dayOf } from '#jobs/generate/days';
import type { Scene } from './scribe.ts';
import { LAST_DAY } from './settings.ts';

const LAST = dayOf(LAST_DAY);
/** Honest accounts that are test-bought, too, mostly of rooms, and how these end. */
const HONEST_BOUGHT = { room: 0.012, alone: 0.004 };
const RAIDED = 0.006;

/** Test purchases and raids: few accounts, and not all that is bought of a racket is a fake. */
export function writeOutcomes(scene: Scene): void {
  const { account, book, operator, settings, isRacket } = scene;
  const draw = account.draw.at('outcomes');
  const bought = isRacket ? settings.testBought : operator.room ? HONEST_BOUGHT.room : HONEST_BOUGHT.alone;
  const day = Math.min(LAST, account.opened + draw.at('day').between(10, 90));
  const add = (type: string, finding: string | null) =>
    book.add('outcomes', {
      outcome_id: `${type}-${account.id}`,
      owner_kind: 'seller',
      owner_id: account.id,
      type,
      occurred_at: dateText(day),
      finding,
    });
  if (draw.at('bought').chance(bought)) add('test_buy', findingOf(draw.at('finding').uniform(), isRacket));
  if (isRacket && draw.at('raided').chance(RAIDED)) add('raid', 'counterfeit');
}

function findingOf(at: number, isRacket: boolean): string {
  if (isRacket) return at < 0.68 ? 'counterfeit' : at < 0.85 ? 'unclear' : at < 0.93 ? 'genuine' : '待鉴定';
  return at < 0.82 ? 'genuine' : at < 0.95 ? 'unclear' : 'counterfeit';
}
