import { sellerIdOf } from '@ringbreaker/cypher/domain';
import type { TruthRow } from '#jobs/evaluate';
import type { NewAlert } from '#jobs/detect/alerts/occasion';

/** Kinds of alerts that name one seller. */
const KINDS = ['new_member', 'returning_seller', 'strong_tie'] as const;

/** How many alerts were raised, and how many of them name a seller of a planted racket, whichever; by kind. */
export type AlertFigures = Readonly<
  Record<(typeof KINDS)[number], { readonly raised: number; readonly right: number }>
>;

/**
 * Holds the alerts of a run, and those raised before it, against the truth of its day.
 * @param tied sellers that were told of before the run, for a strong tie
 */
export function countAlerts(
  alerts: readonly NewAlert[],
  tied: readonly string[],
  truth: readonly TruthRow[],
): AlertFigures {
  const planted = new Set(truth.flatMap(({ sellerId, racket }) => (racket ? [sellerId] : [])));
  return byKind((kind) => {
    const raised = alerts.flatMap((alert) => (alert.kind === kind && alert.seller ? [sellerIdOf(alert.seller)] : []));
    const named = kind === 'strong_tie' ? tied : raised;
    return { raised: named.length, right: named.filter((seller) => planted.has(seller)).length };
  });
}

/** The alerts of several runs or marketplaces together. */
export function addAlerts(all: readonly AlertFigures[]): AlertFigures {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return byKind((kind) => ({
    raised: sum(all.map((figures) => figures[kind].raised)),
    right: sum(all.map((figures) => figures[kind].right)),
  }));
}

/** In words, as `alerts right: new_member 12 of 14, returning_seller 3 of 3`. */
export function tellAlerts(figures: AlertFigures): string {
  return `alerts right: ${KINDS.map((kind) => `${kind} ${figures[kind].right} of ${figures[kind].raised}`).join(', ')}`;
}

function byKind(of: (kind: (typeof KINDS)[number]) => AlertFigures['new_member']): AlertFigures {
  return {
    new_member: of('new_member'),
    returning_seller: of('returning_seller'),
    strong_tie: of('strong_tie'),
  };
}
