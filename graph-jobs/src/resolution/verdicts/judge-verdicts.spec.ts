import { describe, expect, it } from 'vitest';
import { judgeVerdicts } from './judge-verdicts.ts';
import type { Verdict } from './same-as.ts';

let count = 0;
const verdict = (one: string, other: string, judgement: Verdict['judgement'], day = 1) => ({
  id: `vd-${(count += 1)}`,
  one,
  other,
  judgement,
  at: `2026-01-0${day}T00:00:00Z`,
});

describe('how verdicts stand', () => {
  it('says that a later one on the pair overrules, whichever way round it was given and read', () => {
    const both = [verdict('a', 'b', 'same', 1), verdict('b', 'a', 'different', 2)];
    expect(judgeVerdicts(both)).toEqual(['overruled', 'holds']);
    expect(judgeVerdicts([...both].reverse())).toEqual(['holds', 'overruled']);
  });

  it('lets a person take back what was said', () => {
    const verdicts = [verdict('a', 'b', 'same', 1), verdict('a', 'b', 'unsure', 2), verdict('a', 'b', 'same', 3)];
    expect(judgeVerdicts(verdicts.slice(0, 2))).toEqual(['overruled', 'holds']);
    expect(judgeVerdicts(verdicts)).toEqual(['overruled', 'overruled', 'holds']);
  });

  it('names the one of a chain that the others keep from holding', () => {
    const chain = [verdict('a', 'b', 'same'), verdict('b', 'c', 'same'), verdict('a', 'c', 'different')];
    expect(judgeVerdicts(chain)).toEqual(['holds', 'contradicted', 'holds']);
  });
});
