import type { DossierProgress } from '@ringbreaker/cypher/domain';
import type { TellProgress } from './dossier-materials.service.ts';

/** Who waits for something that is made: hears how far it is, and goes away by the signal. */
export interface Waiting {
  readonly tell: TellProgress;
  readonly signal: AbortSignal;
}

/** So long something is made on, or kept, for whom nobody waits: a page that is opened anew comes back for it. */
const LINGER_MS = 60_000;

interface OpenOrder<T> {
  readonly made: Promise<T>;
  readonly end: AbortController;
  readonly waiting: Set<TellProgress>;
  last: DossierProgress | null;
  lingers: NodeJS.Timeout | undefined;
}

/** What is made for those who may come back for it: whoever knows its key joins, and hears at once how far it is. */
export class OpenOrders<T> {
  readonly #orders = new Map<string, OpenOrder<T>>();

  /** Joins what is made under a key, or begins it. Who leaves ends nothing for a while. */
  async follow(key: string, begin: (waiting: Waiting) => Promise<T>, { tell, signal }: Waiting): Promise<T> {
    const order = this.#orders.get(key) ?? this.#open(key, begin);
    clearTimeout(order.lingers);
    order.waiting.add(tell);
    if (order.last) tell(order.last);
    try {
      const made = await Promise.race([order.made, leaving(signal)]);
      this.#drop(key, order);
      return made;
    } finally {
      order.waiting.delete(tell);
      // What was taken is nobody's to come back for, and is not held in memory.
      if (order.waiting.size === 0 && this.#orders.get(key) === order)
        order.lingers = setTimeout(() => this.#drop(key, order), LINGER_MS).unref();
    }
  }

  /** Ends what nobody waits for, so that others are made. */
  async makeRoom(): Promise<void> {
    const left = [...this.#orders].filter(([, { waiting }]) => waiting.size === 0);
    for (const [key, order] of left) this.#drop(key, order);
    await Promise.allSettled(left.map(([, { made }]) => made));
  }

  #open(key: string, begin: (waiting: Waiting) => Promise<T>): OpenOrder<T> {
    const end = new AbortController();
    const tell = (progress: DossierProgress) => {
      order.last = progress;
      for (const one of order.waiting) one(progress);
    };
    const made = Promise.resolve().then(() => begin({ tell, signal: end.signal }));
    const order: OpenOrder<T> = { made, end, waiting: new Set(), last: null, lingers: undefined };
    this.#orders.set(key, order);
    // What failed is begun anew by whoever asks again.
    made.catch(() => this.#drop(key, order));
    return order;
  }

  #drop(key: string, order: OpenOrder<T>): void {
    clearTimeout(order.lingers);
    order.end.abort();
    if (this.#orders.get(key) === order) this.#orders.delete(key);
  }
}

/** Fails once a signal is given. */
function leaving(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const leave = () => fail(signal.reason as Error);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}
