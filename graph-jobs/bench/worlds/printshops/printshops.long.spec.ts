import { checkWorld } from '../test-world.ts';
import { printshops } from './printshops.ts';
checkWorld(printshops);
