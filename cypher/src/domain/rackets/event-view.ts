import type { EventView } from '../views.ts';
import { sayEvent } from './racket-event.ts';

/** An event as it is read: of those who joined, left and closed some may be hidden, and all are counted. */
type ReadEvent = Omit<EventView, 'detail' | 'hiddenSellers'> & {
  runSeq: number;
  total: number;
  allJoined: number;
  allLeft: number;
  allClosed: number;
};

/** The event as somebody may see it; its sentence counts everybody, whoever is named beside it. */
export function viewEvent({ runSeq: _, total: __, allJoined, allLeft, allClosed, ...event }: ReadEvent): EventView {
  const nameless = (count: number) => new Array<string>(count).fill('');
  const counts = { joined: nameless(allJoined), left: nameless(allLeft), closed: nameless(allClosed) };
  const shown = event.joined.length + event.left.length + event.closed.length;
  const hiddenSellers = allJoined + allLeft + allClosed - shown;
  return { ...event, hiddenSellers, detail: sayEvent({ ...event, ...counts }) };
}
