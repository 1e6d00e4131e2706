import { dateText } from '#jobs/generate/days';
import { circleOf, isPlanted, type Account, type Circle, type Pen } from '../model.ts';
import { personName } from '../words/writing.ts';
import { frontOf } from './trade.ts';

const IDENTIFIED = 0.1;
const BY_AGENT = 0.04;
const SUPPLIED: Readonly<Record<string, number>> = { dealer: 0.7, wholesaler: 0.4, racket: 0.06, family: 0.04 };
const AUTHORISED: Readonly<Record<string, number>> = { dealer: 0.75, wholesaler: 0.04, family: 0.01 };

/** Which parties are known already, so that each is declared once. */
export type Declared = Set<string>;

/** Persons and companies behind an account, and whose goods it may sell. */
export function writeParties(pen: Pen, declared: Declared, account: Account): void {
  const { draw, operator, opened } = account;
  const circle = circleOf(operator, opened);
  const declare = (id: string, type: string, name: string) => {
    if (!declared.has(id)) pen.book.add('parties', { party_id: id, type, name, country: operator.town.country.code });
    declared.add(id);
  };
  const relate = (id: string, type: string) => {
    pen.book.add('relations', {
      from_kind: 'party',
      from_id: id,
      type,
      to_kind: 'seller',
      to_id: account.id,
      first_seen: dateText(opened),
    });
  };
  if (draw.at('identified').chance(IDENTIFIED)) {
    // Whoever was paid to lend a card is written down as the owner.
    const isStraw = draw.at('straw').chance(isPlanted(operator) ? 0.65 : 0.06);
    const own = isStraw ? draw.at('straw') : operator.draw;
    const id = `id:${own.at('card').digits(9)}`;
    declare(id, 'person', isStraw ? personName(own.at('name'), operator.town.country) : operator.name);
    relate(id, 'operates');
  }
  if (draw.at('by agent').chance(BY_AGENT)) {
    declare(operator.kiosk.key, 'person', operator.kiosk.agent);
    relate(operator.kiosk.key, 'associate');
  }
  if (circle && draw.at('supplied').chance(SUPPLIED[circle.kind] ?? 0)) {
    const front = frontOf(circle, operator.town.city.name);
    declare(`reg:${front}`, 'company', front);
    relate(`reg:${front}`, 'supplies');
  }
  authorise(pen, account, circle);
}

/** Dealers have leave of a brand for themselves and those below them; now and then the front of a racket has it too. */
function authorise({ book, plan }: Pen, { draw, id, operator, opened }: Account, circle: Circle | null): void {
  const chance = circle?.kind === 'racket' ? plan.settings.authorised : circle ? (AUTHORISED[circle.kind] ?? 0) : 0.01;
  if (!draw.at('authorised').chance(chance)) return;
  const brands = [...new Set(operator.trade.branded.map(({ brand }) => brand as string))];
  const brand = (circle ? plan.root.at(circle.key).at('brand') : draw.at('brand')).pick(brands);
  const isLimited = draw.at('limited').chance(0.5);
  book.add('authorisations', {
    brand,
    seller_id: id,
    valid_from: dateText(opened),
    valid_to: isLimited ? dateText(opened + 730) : null,
  });
}
