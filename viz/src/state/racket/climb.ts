import { SIGNAL_WORDS, type WeighedEvidence } from '@ringbreaker/cypher/domain';
import { counted, inHundred } from '../../graph/words.ts';
import { inWords, t } from '../../words/words.ts';

/** One thing that was weighed. */
interface Line {
  words: string;
  shown: string;
  logOdds: number;
  /** No operator shows it. */
  absent?: boolean;
  /** It stands for all that moves the sum little. */
  folds?: boolean;
}

/** Where a bar lies, in percent of the picture's width. */
export interface Bar {
  left: number;
  width: number;
}

export interface Step {
  line: Line;
  /** From the sum before the line to the sum with it; null where others say it. */
  bar: Bar | null;
}

/** The lines as a climb: each begins where the one before it ended, and the last ends at the sum. */
interface Climb {
  steps: Step[];
  /** Where nothing is said, and where rackets begin, in percent of the width. */
  zero: number;
  opens: number;
  /** From nothing to the sum. */
  sum: Bar;
}

/** What moves the odds by less than a third is shown when asked for. */
const HARDLY = 0.3;
/** So much of the width is left free on either side. */
const MARGIN = 0.03;

/** Lays out what a group was weighed by; with `all` also what moves the sum little, each by itself. */
export function climbOf(weighed: WeighedEvidence, all: boolean): Climb {
  const lines = shownLines(weighed, all);
  let sum = 0;
  const spans = lines.map(({ logOdds, folds }) => {
    const from = sum;
    if (!(folds && all)) sum += logOdds;
    return { from, to: sum };
  });
  const sums = [0, weighed.opens, weighed.logOdds, ...spans.map(({ to }) => to)];
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const place = (value: number) => 100 * (MARGIN + ((1 - 2 * MARGIN) * (value - least)) / (most - least || 1));
  const bar = (from: number, to: number): Bar => {
    const left = place(Math.min(from, to));
    return { left, width: place(Math.max(from, to)) - left };
  };
  return {
    steps: lines.map((line, at) => {
      const { from, to } = spans[at]!;
      return { line, bar: line.folds && all ? null : bar(from, to) };
    }),
    zero: place(0),
    opens: place(weighed.opens),
    sum: bar(0, weighed.logOdds),
  };
}

function shownLines(weighed: WeighedEvidence, all: boolean): Line[] {
  const lines = linesOf(weighed);
  const small = lines.filter(({ logOdds }) => Math.abs(logOdds) < HARDLY);
  if (small.length === 0) return lines;
  const rest: Line = {
    words: counted(small.length, 'thing that moves it little', 'things that move it little'),
    shown: '',
    logOdds: small.reduce((sum, { logOdds }) => sum + logOdds, 0),
    folds: true,
  };
  return [...(all ? lines : lines.filter((line) => !small.includes(line))), rest];
}

/** Where it begins, then what speaks most for it down to what speaks most against it. */
function linesOf({ prior, trust, outcomes, found, closedOff, explained, stability, parts }: WeighedEvidence): Line[] {
  const signals = parts.map((part): Line => ({
    words: inWords(SIGNAL_WORDS[part.signal]),
    absent: part.shown === 0,
    shown: t`${part.shown} of ${part.operators}`,
    logOdds: part.logOdds,
  }));
  const others: Line[] = [
    {
      words: t`Trust: how far ties lead to the suspicious here (${trust.value} of 1)`,
      shown: '',
      logOdds: trust.logOdds,
    },
    {
      words: wordsOfOutcomes(outcomes),
      shown: '',
      logOdds: outcomes.logOdds,
    },
    ...(found ? [lineOfFound(found, parts[0]?.operators ?? 0)] : []),
    {
      words: t`Closed off: ${inHundred(closedOff.value)} in 100 of its ties lead to nobody outside`,
      shown: '',
      logOdds: closedOff.logOdds,
    },
    {
      words: t`Honest reasons: ${inHundred(explained.value)} in 100 of its operators are tied by a house, a depot or a declared owner alone`,
      shown: '',
      logOdds: explained.logOdds,
    },
    ...(stability ? [lineOfStability(stability)] : []),
  ];
  return [
    { words: t`Where every group begins`, shown: '', logOdds: prior },
    ...[...signals, ...others].sort((a, b) => b.logOdds - a.logOdds),
  ];
}

function lineOfFound({ logOdds, value, ofRacket }: NonNullable<WeighedEvidence['found']>, operators: number): Line {
  const expected = Math.round(ofRacket * 10) / 10;
  return {
    words: t`Found out: ${value} of its operators, where a racket of such operators has ${expected} here`,
    shown: t`${value} of ${operators}`,
    logOdds,
  };
}

function lineOfStability({ logOdds, value }: NonNullable<WeighedEvidence['stability']>): Line {
  const again = inHundred(value);
  return {
    words: t`Stability: ${again} in 100 of it come out again where a fifth of the ties is left out`,
    shown: '',
    logOdds,
  };
}

/** What is less than one in ten honest groups is not worth a word. */
const HARDLY_EVER = 0.1;

function wordsOfOutcomes({ value, byChance }: WeighedEvidence['outcomes']): string {
  const accounts = counted(value, 'account');
  if (byChance < HARDLY_EVER) return t`Confirmed at ${accounts}: found, or taken down`;
  return t`Confirmed at ${accounts}: found, or taken down; at ${Math.round(byChance * 10) / 10} by chance in an honest group of its size`;
}
