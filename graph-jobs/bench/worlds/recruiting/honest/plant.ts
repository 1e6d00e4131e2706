import { declareHonest } from '../parties.ts';
import type { Scene, Shop } from '../scene.ts';
import { PEOPLE } from '../settings.ts';
import { mixStrangers, plantCrowd, plantKeepers } from './crowd.ts';
import { plantCourses } from './courses.ts';
import { plantDirectSelling } from './direct-selling.ts';
import { plantFamilies } from './families.ts';
import { plantFranchises } from './franchises.ts';

/**
 * Plants so many honest sellers.
 * @returns those on their own, whom a racket may take values from
 */
export function plantHonest(scene: Scene, count: number): Shop[] {
  const quota = (share: number) => Math.round(count * share);
  const { keepers, directSelling, courses, franchises, families } = PEOPLE.honest;
  plantKeepers(scene, quota(keepers));
  plantDirectSelling(scene, quota(directSelling));
  plantCourses(scene, quota(courses));
  plantFranchises(scene, quota(franchises));
  plantFamilies(scene, quota(families));
  const crowd = plantCrowd(scene, count - scene.shops.length);
  mixStrangers(scene, crowd);
  declareAll(scene);
  return crowd;
}

/** Shops of one operator are declared together, all others one by one. */
function declareAll(scene: Scene): void {
  const groups = new Map<string, Shop[]>();
  for (const shop of scene.shops) {
    const name = shop.operator ?? shop.id;
    groups.set(name, [...(groups.get(name) ?? []), shop]);
  }
  for (const shops of groups.values()) declareHonest(scene, shops);
}
