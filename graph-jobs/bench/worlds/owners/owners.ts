import { monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { writeGroup } from './group.ts';
import { sceneOf, type Scene } from './scene.ts';
import { LAST_DAY, MAKE_UP, SETTINGS } from './settings.ts';
import { deskOf, shapeOf, sizesOf } from './shape.ts';
import { writeSingle } from './singles.ts';

/** Companies under common owners, as registers show them. */
export const owners: World = {
  name: 'owners',
  habit: 'Companies under common owners: nearly all ties are declared in registers, behind nominees and agents.',
  overTime: false,
  deliveries,
};

function* deliveries(request: WorldRequest): Generator<Delivery> {
  yield* liveThrough(request).book.deliveries(monthsUpTo(LAST_DAY, request.deliveries));
}

/** Writes down everybody and all they have. */
export function liveThrough(request: WorldRequest): Scene {
  const scene = sceneOf({ settings: SETTINGS[request.level], seed: request.seed, sellers: request.sellers });
  const { rackets, groups, smallOwners } = MAKE_UP;
  const alone = Math.round(request.sellers * (1 - rackets - groups - smallOwners));
  for (let at = 0; at < alone; at++) writeSingle(scene, at);
  writeSmallOwners(scene, request.sellers * smallOwners);
  writeGroups(scene, 'group', request.sellers * groups);
  if (!request.honest) writeGroups(scene, 'racket', request.sellers * rackets);
  return scene;
}

function writeSmallOwners(scene: Scene, accounts: number): void {
  for (let at = 0, sum = 0; sum < accounts; at++) {
    const draw = scene.draw.at('small').at(at);
    const size = 2 + Math.floor(5 * draw.at('size').uniform() ** 3);
    writeGroup(scene, { key: `small ${at}`, draw, shape: deskOf(draw.at('shape'), size), size, kind: 'small' });
    sum += size;
  }
}

function writeGroups(scene: Scene, kind: 'group' | 'racket', accounts: number): void {
  const { largestOf, floor, ceiling } = MAKE_UP;
  const largest = Math.min(ceiling, Math.max(floor, Math.round(scene.size / largestOf)));
  for (const [at, size] of sizesOf(scene.draw.at(kind).at('sizes'), accounts, largest).entries()) {
    const draw = scene.draw.at(kind).at(at);
    writeGroup(scene, { key: `${kind} ${at}`, draw, shape: shapeOf(draw.at('shape'), size), size, kind });
  }
}
