import { checkWorld } from '../test-world.ts';
import { bazaars } from './bazaars.ts';
checkWorld(bazaars);
