import { resolveParties } from '#jobs/detect/parties/resolve-parties';
import { readOptions } from './measuring/options.ts';
import { byPeople } from './values/address-kinds.ts';
import { partiesIn, scoreParties, type PartyScores } from './values/parties.ts';
import { measureSpellings } from './values/spellings.ts';
import { namesakes } from './worlds/namesakes/namesakes.ts';
import { partyTruth, valueTruth } from './worlds/namesakes/parties-truth.ts';
import { owners } from './worlds/owners/owners.ts';
import { partyTruth as ownersTruth } from './worlds/owners/parties-truth.ts';
import { LEVELS, type Delivery, type WorldRequest } from './worlds/world.ts';

// How many pairs of writings of one value get one key, kind by kind, and how many pairs of two values do (mixed); then
// which parties are found to be one, pair by pair:
//   npm run bench -- values [--level medium] [--seed 3] [--sellers 3000]

const options = readOptions({
  level: { type: 'string' },
  seed: { type: 'string', default: '3' },
  sellers: { type: 'string', default: '3000' },
});
const asked = { seed: Number(options.seed), sellers: Number(options.sellers), deliveries: 1, honest: false };
const requests = LEVELS.filter((name) => !options.level || name === options.level).map((level): WorldRequest => {
  return { ...asked, level };
});

for (const request of requests) {
  console.log(`\nvalues of namesakes, ${request.level}, seed ${request.seed}`);
  console.table(measureSpellings(writingsOf(request)));
}
console.log('\nparties that are one, pair by pair');
console.table(requests.flatMap(partyRows));

function writingsOf(request: WorldRequest) {
  return [...valueTruth(request)].map(([name, value]) => {
    const [kind = '', text = ''] = name.split('\t');
    return byPeople({ kind, text, value, country: 'CN' });
  });
}

function partyRows(request: WorldRequest): (PartyScores & { readonly world: string })[] {
  const worlds = [
    { world: namesakes, truthOf: partyTruth },
    { world: owners, truthOf: ownersTruth },
  ];
  return worlds.map(({ world, truthOf }) => {
    const parties = partiesIn([...world.deliveries(request)].at(-1) as Delivery);
    const scores = scoreParties(parties, resolveParties(parties), truthOf(request));
    return { world: `${world.name}, ${request.level}`, ...scores };
  });
}
