import { agents } from './agents/agents.ts';
import { bazaars } from './bazaars/bazaars.ts';
import { casework } from './casework/casework.ts';
import { dropship } from './dropship/dropship.ts';
import { components } from './components/components.ts';
import { fairs } from './fairs/fairs.ts';
import { kiosks } from './kiosks/kiosks.ts';
import { levels } from './levels/levels.ts';
import { liquidators } from './liquidators/liquidators.ts';
import { namesakes } from './namesakes/namesakes.ts';
import { owners } from './owners/owners.ts';
import { parallel } from './parallel/parallel.ts';
import { pharmacies } from './pharmacies/pharmacies.ts';
import { printshops } from './printshops/printshops.ts';
import { recruiting } from './recruiting/recruiting.ts';
import { resale } from './resale/resale.ts';
import { sparse } from './sparse/sparse.ts';
import { statistics } from './statistics/statistics.ts';
import { storegroups } from './storegroups/storegroups.ts';
import { streams } from './streams/streams.ts';
import { venues } from './venues/venues.ts';
import type { World } from './world.ts';

/** All marketplaces that detection is judged on. */
export const WORLDS: readonly World[] = [
  levels,
  casework,
  statistics,
  agents,
  venues,
  recruiting,
  namesakes,
  sparse,
  owners,
  streams,
  fairs,
  bazaars,
  dropship,
  components,
  resale,
  pharmacies,
  storegroups,
  kiosks,
  parallel,
  printshops,
  liquidators,
];
