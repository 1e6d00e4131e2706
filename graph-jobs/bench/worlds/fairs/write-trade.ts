import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Factory, Importer } from './model.ts';
import { relate } from './write-register.ts';
import { showing, type Scene } from './scribe.ts';
import { LAST_DAY } from './settings.ts';
import { importerOf, typedAddress, typedCompany } from './values.ts';
import { LINES, PORTS } from './words.ts';

const LAST = dayOf(LAST_DAY);
/** Exporters of which customs data are at hand, families that let an agency export for them, and chains as buyers. */
const KNOWN = 0.6;
const BORROWED = 0.45;
const CHAIN = 0.3;
const OWN_SUPPLY = 0.25;
const DESCRIPTIONS = ['assorted goods', 'general merchandise', 'plastic articles', 'gifts', 'accessories'];

/** Who supplies a firm, and its consignments as customs have them. */
export function writeTrade(scene: Scene): void {
  const { firm, fair, family } = scene;
  const house = showing(scene, 'supply');
  const workshop = family.draw.at('workshop').pick(fair.workshops);
  if (house)
    relate(
      scene,
      'supplies',
      { kind: 'party', id: factoryOf(scene, house.factories).id },
      { kind: 'seller', id: firm.id },
    );
  else if (firm.draw.at('supplied').chance(OWN_SUPPLY))
    relate(scene, 'supplies', { kind: 'party', id: workshop.id }, { kind: 'seller', id: firm.id });
  if (!firm.draw.at('customs').chance(KNOWN)) return;
  const count = firm.draw.at('consignments').between(1, 5);
  for (let at = 0; at < count; at++) writeConsignment(scene, firm.draw.at('consignment').at(at), { at, workshop });
}

function factoryOf({ firm }: Scene, factories: readonly Factory[]): Factory {
  return firm.draw.at('factory').pick(factories);
}

function writeConsignment(scene: Scene, draw: Draw, { at, workshop }: { at: number; workshop: Factory }): void {
  const { book, family, firm, isRacket, settings } = scene;
  const line = LINES[family.line] ?? LINES[0];
  const from = showing(scene, 'origin');
  const factory = from ? factoryOf(scene, from.factories) : draw.at('from workshop').chance(0.4) ? workshop : null;
  const importer = buyerOf(scene, draw);
  const isStopped = draw.at('stopped').chance(isRacket ? settings.stopped : settings.stoppedWrongly);
  book.add('shipments', {
    shipment_id: `cn-${firm.id}-${at}`,
    seller_id: firm.id,
    carrier: draw.at('line').pick(['Pacific Line', 'Nordsee', 'Eastern Container', null]),
    agent: draw.at('agent').chance(0.6) ? typedCompany(family.agency, draw.at('typed agent'), settings.typed) : null,
    shipped_at: dateText(Math.min(LAST, firm.opened + draw.at('shipped').between(10, 500))),
    mode: draw.at('small').chance(0.2) ? 'express' : 'cargo',
    sender: senderOf(scene, draw, factory),
    origin: factory
      ? typedAddress(factory.address, draw.at('origin'), settings.typed)
      : draw.at('port').pick([...PORTS, null]),
    origin_country: draw.at('wrong').chance(0.03) ? 'HK' : family.district.country,
    transit_countries: draw.at('over').chance(isRacket ? 0.25 : 0.12)
      ? draw.at('hub').pick(['AE', 'HK', 'SG', 'AE;GE'])
      : null,
    recipient: importer ? typedCompany(importer.name, draw.at('typed importer'), settings.typed) : null,
    destination: importer?.town ?? null,
    destination_country: importer?.country ?? null,
    items: draw.at('items').between(50, 9_000),
    weight_g: draw.at('weight').between(20, 4_000) * 1_000,
    declared_value: draw.at('valued').chance(0.6) ? draw.at('value').between(400, 60_000) : null,
    currency: 'USD',
    description: draw.at('plain').chance(isRacket ? 0.5 : 0.3)
      ? draw.at('as').pick(DESCRIPTIONS)
      : draw.at('as').pick(line?.goods ?? []),
    hs_code: draw.at('coded').chance(0.7) ? (line?.hs ?? null) : null,
    seized: isStopped,
  });
}

/** A buyer of the house, one of the chains that buy from dozens, or the firm's own. */
function buyerOf(scene: Scene, draw: Draw): Importer | null {
  const { family, firm, fair } = scene;
  const house = showing(scene, 'importer');
  if (house && draw.at('of house').chance(0.7)) return draw.at('importer').pick(house.importers);
  if (draw.at('unknown').chance(0.2)) return null;
  if (draw.at('chain').chance(CHAIN))
    return family.draw
      .at('chain')
      .weighted(fair.chains, ({ id }) => 1 / (1 + fair.chains.findIndex((one) => one.id === id)));
  return importerOf(firm.draw.at('own importer').at(draw.at('which').between(0, 1)));
}

/** The name that customs read: the factory's, the firm's own, or an agency's that exports for hundreds. */
function senderOf({ family, firm, isRacket, settings }: Scene, draw: Draw, factory: Factory | null): string | null {
  if (draw.at('borrowed').chance(isRacket ? settings.borrowedName : BORROWED))
    return typedCompany(family.agency, draw.at('typed sender'), settings.typed);
  if (factory && draw.at('by factory').chance(0.35))
    return typedCompany(factory.name, draw.at('typed sender'), settings.typed);
  return draw.at('named').chance(0.85) ? typedCompany(firm.name, draw.at('typed sender'), settings.typed) : null;
}
