import { checkWorld } from '../test-world.ts';
import { pharmacies } from './pharmacies.ts';

checkWorld(pharmacies);
