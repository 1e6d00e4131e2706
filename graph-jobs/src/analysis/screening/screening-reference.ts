import type { MatchedKind } from '@ringbreaker/cypher';
import { BrandMedians } from '../../detect/reference/brand-medians.ts';
import type { BrandMedian } from '../../detect/evidence/facts.ts';
import { matcherOf, type Matcher } from '../../resolution/matcher.ts';
import { modelPartOf, StoredModel } from '../../resolution/model/stored-model.ts';
import type { Lookups, StoredPart } from './lookups.ts';
import { PeopleSaid } from './people-said.ts';

const MEDIANS = 'brandMedians';
const NEAR_KINDS: readonly MatchedKind[] = ['Address', 'Name', 'Image'];

/** Usual prices, match models and what people said: read when they are first wanted and again when there is newer. */
export class ScreeningReference {
  said = new PeopleSaid([]);
  #medians: { readonly version: number; readonly all: readonly BrandMedian[] } | undefined;
  readonly #matchers = new Map<MatchedKind, { readonly version: number; readonly matcher: Matcher }>();

  /** Usual prices; none before the first run. */
  async medians(lookups: Pick<Lookups, 'references'>): Promise<readonly BrandMedian[]> {
    const known = this.#medians ? [`${MEDIANS}@${this.#medians.version}`] : [];
    const [newer] = await lookups.references([MEDIANS], known);
    if (newer) this.#medians = { version: newer.version, all: BrandMedians.parse(JSON.parse(newer.body)) };
    return this.#medians?.all ?? [];
  }

  /** What matching learned, by kind; a kind that was never matched is not there. */
  async matchers(lookups: Pick<Lookups, 'references'>): Promise<ReadonlyMap<MatchedKind, Matcher>> {
    const known = [...this.#matchers].map(([kind, { version }]) => `${modelPartOf(kind)}@${version}`);
    for (const part of await lookups.references(NEAR_KINDS.map(modelPartOf), known)) this.#learn(part);
    return new Map([...this.#matchers].map(([kind, { matcher }]) => [kind, matcher]));
  }

  #learn({ part, version, body }: StoredPart): void {
    const kind = NEAR_KINDS.find((one) => modelPartOf(one) === part);
    if (!kind) return;
    this.#matchers.set(kind, { version, matcher: matcherOf(kind, StoredModel.parse(JSON.parse(body))) });
  }
}
