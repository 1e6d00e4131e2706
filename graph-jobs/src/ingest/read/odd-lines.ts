import { quote, type Row, type Workbench } from '../stage.ts';
import { once } from '../workbench/iterate.ts';
import { MAX_REFUSED_A_REASON } from './limits.ts';
import { MAX_RECORD_CHARACTERS, type Line } from './lines.ts';
import type { InspectedFile } from './reading.ts';

/** A line that is no row, and why. */
export interface OddLine {
  readonly line: number;
  readonly raw: string;
  readonly column: string;
  readonly reason: string;
}

/** So much is shown of a line that is too long: thousands of them are kept. */
const SHOWN_CHARACTERS = 10_000;

/** Says of a line that it is no row, of no column. */
export function oddLine({ number, text }: Line, reason: string): OddLine {
  const raw = text.length > MAX_RECORD_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return { line: number, raw, column: '', reason };
}

/** A line that is no row, or so many from it on that were counted alone and left no text. */
type OddLinesFrom = Omit<OddLine, 'raw'> & { readonly raw: string | null };

/** Lines of one file that are no rows: so many of each reason as they came, and of the others their number. */
export class OddLines {
  readonly #kept: OddLinesFrom[] = [];
  readonly #reasons = new Map<string, { first: OddLinesFrom; count: number }>();

  /** Lines come in the order of the file; those that were counted alone, after as many of their reason as are kept. */
  add(line: OddLinesFrom, count = 1): void {
    const name = `${line.column}\n${line.reason}`;
    const reason = this.#reasons.get(name) ?? { first: line, count: 0 };
    if (reason.count < MAX_REFUSED_A_REASON) this.#kept.push(line);
    else if (reason.count === MAX_REFUSED_A_REASON) reason.first = line;
    reason.count += count;
    this.#reasons.set(name, reason);
  }

  /** Rows of line, column, reason, text (null of those that are counted alone) and how many lines it stands for. */
  rows(): Row[] {
    const kept = this.#kept.map(({ line, column, reason, raw }): Row => [line, column, reason, raw, '1']);
    const others = [...this.#reasons.values()].flatMap(({ first, count }): Row[] => {
      const more = count - MAX_REFUSED_A_REASON;
      if (more <= 0) return [];
      return [[first.line, first.column, first.reason, null, String(more)]];
    });
    return [...kept, ...others];
  }
}

/** Puts lines that are no rows into `misread`. */
export async function keepOddLines(bench: Workbench, file: InspectedFile, odd: OddLines): Promise<void> {
  await bench.run(
    'create or replace table odd (line integer, col varchar, reason varchar, raw varchar, lines varchar)',
  );
  await bench.append('odd', 4, once(odd.rows()));
  await bench.run(`insert into misread
    select ${file.index}, line, ${quote(file.table)}, col, reason, raw, lines::bigint from odd; drop table odd`);
}

/** Says of lines that are counted alone that they are. */
export async function tellCountedLines(bench: Workbench): Promise<void> {
  await bench.run(`update misread set reason = reason || ': ' || lines || ' lines from here on, which are counted and not kept'
    where raw is null and lines > 1`);
}
