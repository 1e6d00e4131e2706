import { checkWorld } from '../test-world.ts';
import { levels } from './levels.ts';

checkWorld(levels);
