import type { DossierProgress } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { OpenOrders, type Waiting } from './open-orders.ts';

const at = (done: number): DossierProgress => ({ step: 'rows', done, total: 3 });

/** Something that is made when the test wants. */
function made() {
  const begun: Waiting[] = [];
  let finish: (what: string) => void = () => undefined;
  const begin = (waiting: Waiting) => {
    begun.push(waiting);
    return new Promise<string>((done, fail) => {
      finish = done;
      waiting.signal.addEventListener('abort', () => fail(new Error('ended')));
    });
  };
  return { begun, begin, finish: (what: string) => finish(what) };
}

/** Somebody who waits, and may leave. */
function waiter() {
  const [heard, off] = [[] as number[], new AbortController()];
  const waiting: Waiting = { tell: ({ done }) => void heard.push(done), signal: off.signal };
  return { heard, waiting, leave: () => off.abort(new Error('left')) };
}

// Seen red: with what is made ended as soon as nobody waited, it was begun twice.
describe('what is made for who comes back', () => {
  it('goes on while its page is opened anew, and tells at once how far it is', async () => {
    const [orders, one, first, again] = [new OpenOrders<string>(), made(), waiter(), waiter()];
    const left = orders.follow('a', one.begin, first.waiting);
    await expect.poll(() => one.begun.length).toBe(1);
    one.begun[0]!.tell(at(1));
    first.leave();
    await expect(left).rejects.toThrow('left');
    one.begun[0]!.tell(at(2));
    const back = orders.follow('a', one.begin, again.waiting);
    one.begun[0]!.tell(at(3));
    one.finish('a dossier');
    expect(await back).toBe('a dossier');
    expect([first.heard, again.heard, one.begun.length]).toEqual([[1], [2, 3], 1]);
  });

  it('is begun by each who has a key of their own, and anew once it was taken', async () => {
    const [orders, one, other] = [new OpenOrders<string>(), made(), made()];
    const both = [orders.follow('a', one.begin, waiter().waiting), orders.follow('b', other.begin, waiter().waiting)];
    await expect.poll(() => one.begun.length + other.begun.length).toBe(2);
    one.finish('of a');
    other.finish('of b');
    expect(await Promise.all(both)).toEqual(['of a', 'of b']);
    const third = orders.follow('a', one.begin, waiter().waiting);
    await expect.poll(() => one.begun.length).toBe(2);
    one.finish('once more');
    expect(await third).toBe('once more');
  });

  it('is ended for others where nobody waits for it', async () => {
    const [orders, one, kept, first] = [new OpenOrders<string>(), made(), made(), waiter()];
    const left = orders.follow('a', one.begin, first.waiting);
    const stays = orders.follow('b', kept.begin, waiter().waiting);
    await expect.poll(() => one.begun.length + kept.begun.length).toBe(2);
    first.leave();
    await expect(left).rejects.toThrow('left');
    await orders.makeRoom();
    expect([one.begun[0]!.signal.aborted, kept.begun[0]!.signal.aborted]).toEqual([true, false]);
    kept.finish('kept');
    expect(await stays).toBe('kept');
  });
});
