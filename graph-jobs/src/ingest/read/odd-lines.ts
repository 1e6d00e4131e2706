import type { Row } from '../stage.ts';
import type { OddLine } from './careful-csv.ts';
import { MAX_REFUSED_A_REASON } from './limits.ts';

/** Lines of one file that are no rows: so many of each reason as they came, and of the others their number. */
export class OddLines {
  readonly #kept: OddLine[] = [];
  readonly #reasons = new Map<string, { first: OddLine; count: number }>();

  add(line: OddLine): void {
    const name = `${line.column}\n${line.reason}`;
    const reason = this.#reasons.get(name) ?? { first: line, count: 0 };
    reason.count += 1;
    if (reason.count <= MAX_REFUSED_A_REASON) this.#kept.push(line);
    else if (reason.count === MAX_REFUSED_A_REASON + 1) reason.first = line;
    this.#reasons.set(name, reason);
  }

  /** Rows of line, column, reason, text and how many lines it stands for. */
  rows(): Row[] {
    const kept = this.#kept.map(({ line, column, reason, raw }): Row => [line, column, reason, raw, '1']);
    const others = [...this.#reasons.values()].flatMap(({ first, count }): Row[] => {
      const more = count - MAX_REFUSED_A_REASON;
      if (more <= 0) return [];
      const reason = `${first.reason}: ${more} lines from here on, which are counted and not kept`;
      return [[first.line, first.column, reason, null, String(more)]];
    });
    return [...kept, ...others];
  }
}
