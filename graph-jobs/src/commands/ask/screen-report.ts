import type { SubjectScreening, TieStrength } from '@ringbreaker/cypher/domain';

export const SCREEN_COLUMNS = ['id', 'tie', 'racket_id', 'band', 'weight', 'says', 'signals', 'against', 'look'];

/** An answer as rows of a table: one for each racket, or one that says that there is none. */
export function rowsOf(answer: SubjectScreening): (string | number)[][] {
  const { id, tie, says, rackets } = answer;
  const signals = answer.signals.map((one) => one.says).join(' ');
  const against = answer.counterEvidence.map((one) => one.says);
  if (rackets.length === 0) return [[id ?? '', tie, '', '', '', says, signals, against.join(' '), '']];
  return rackets.map((racket) => [
    ...[id ?? '', racket.tie, racket.id ?? '', racket.band ?? '', racket.weight, racket.says, signals],
    ...[[...against, ...racket.counterEvidence].join(' '), racket.look ?? ''],
  ]);
}

/** How many subjects have which tie. */
export class TieCounts {
  readonly #counts: Record<TieStrength, number> = { none: 0, weak: 0, strong: 0 };

  add(answers: readonly SubjectScreening[]): void {
    for (const { tie } of answers) this.#counts[tie] += 1;
  }

  of(tie: TieStrength): number {
    return this.#counts[tie];
  }

  tell(): string {
    const { none, weak, strong } = this.#counts;
    return `${none + weak + strong} screened: ${strong} with a strong tie to a known racket, ${weak} with a weak one, ${none} with none. Each tie is a lead to check, not a finding.`;
  }
}
