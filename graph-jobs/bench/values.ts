import { LEVELS } from './worlds/world.ts';
import { readOptions } from './measuring/options.ts';
import { measureSpellings } from './values/spellings.ts';
import { valueTruth } from './worlds/namesakes/parties-truth.ts';

// How many pairs of writings of one value get one key, kind by kind, and how many pairs of two values do:
//   npm run bench -- values [--level medium] [--seed 3] [--sellers 3000]

const options = readOptions({
  level: { type: 'string' },
  seed: { type: 'string', default: '3' },
  sellers: { type: 'string', default: '3000' },
});

for (const level of LEVELS.filter((name) => !options.level || name === options.level)) {
  const request = { level, seed: Number(options.seed), sellers: Number(options.sellers), deliveries: 1, honest: false };
  const writings = [...valueTruth(request)].map(([name, value]) => {
    const [kind = '', text = ''] = name.split('\t');
    return { kind, text, value, country: 'CN' };
  });
  console.log(level);
  console.table(measureSpellings(writings));
}
