import { heavyTail } from '#jobs/generate/draw';
import { personOf } from '../person.ts';
import type { Scene, Shop } from '../scene.ts';
import { addUse, closedOn, dress, FIRST_OUTFIT, openShop, relate, supplierOf } from '../shop.ts';
import { valueOf } from '../value.ts';

/** Courses in selling without stock: all pupils use the teacher's supplier and pictures, and sell odd cheap things. */
export function plantCourses(scene: Scene, quota: number): void {
  for (let at = 0, left = quota; left > 0; at++) {
    const draw = scene.draw.at('courses').at(at);
    const most = Math.max(25, scene.sellers / 140);
    const wanted = Math.floor(heavyTail(draw.at('size').uniform(), { low: 8, high: most, alpha: 0.6 }));
    plantCourse(scene, at, Math.min(left, wanted));
    left -= wanted;
  }
}

function plantCourse(scene: Scene, at: number, size: number): void {
  const draw = scene.draw.at('courses').at(at);
  const teacher = personOf(draw.at('teacher'));
  const supplier = supplierOf(draw.at('supplier'), true);
  const pictures = [0, 1, 2, 3].map((picture) => draw.at('template').at(picture).hex(16));
  const start = scene.last - draw.at('age').between(120, 1090);
  const pace = draw.at('pace').between(60, 400);
  let first: Shop | null = null;
  for (let pupil = 0; pupil < size; pupil++) {
    const own = draw.at('pupil').at(pupil);
    const opened = Math.min(scene.last - 3, start + (first ? Math.floor(pace * own.at('opened').uniform()) : 0));
    const trade = {
      isOdd: true,
      isCaught: own.at('sheep').chance(scene.settings.blackSheep / 6),
      pictures: own.at('pictures').chance(0.8) ? pictures : [],
      supplier: own.at('supplied').chance(0.85) ? supplier : null,
    };
    const person = first ? personOf(own.at('person')) : teacher;
    const closed = closedOn(scene, own.at('closed'), opened, 0.4);
    const shop = openShop(scene, { draw: own, person, opened, closed, trade });
    dress(shop, FIRST_OUTFIT);
    // The chat of the course stands in the contacts of many pupils.
    if (own.at('chat').chance(0.5)) addUse(shop, { value: valueOf(teacher, 'handle', 9), from: opened, until: null });
    if (first) enrol(scene, first, shop);
    first ??= shop;
  }
}

function enrol(scene: Scene, teacher: Shop, pupil: Shop): void {
  const draw = pupil.draw.at('enrol');
  if (draw.at('supplies').chance(0.25)) relate(scene, 'supplies', teacher, pupil);
  if (!draw.at('fee').chance(0.4)) return;
  const [from, to] = [valueOf(pupil.person, 'account', 0), valueOf(teacher.person, 'account', 0)];
  const amount = draw.at('sum').pick([97, 197, 297, 497]);
  scene.fees.push({
    draw,
    from,
    to,
    paid: pupil.opened + 1,
    amount,
    reference: draw.at('text').pick(['course', 'обучение', '']),
  });
}
