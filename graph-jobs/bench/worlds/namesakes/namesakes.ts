import { dateText } from '#jobs/generate/days';
import { monthsUpTo } from '../book.ts';
import type { World } from '../world.ts';
import { LAST } from './cast.ts';
import { liveThrough } from './country.ts';

/** A country where names repeat, registers are sloppy, and every value comes in several spellings. */
export const namesakes: World = {
  name: 'namesakes',
  habit:
    'Names, streets and numbers are used over and over by strangers, and each value is written in several ways and scripts.',
  overTime: false,
  *deliveries(request) {
    yield* liveThrough(request).book.deliveries(monthsUpTo(dateText(LAST) ?? '', request.deliveries));
  },
};
