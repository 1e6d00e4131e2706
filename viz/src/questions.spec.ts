import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './questions.ts';

describe('questions that a command answers, too', () => {
  it('name its line, as a shell takes it', () => {
    expect(QUESTIONS.comparison(1, 3).command).toBe('ringbreaker compare 1 3');
    expect(QUESTIONS.lead("name:o'neill", null).command).toBe(String.raw`ringbreaker grow 'name:o'\''neill'`);
    expect(QUESTIONS.lead('tel:+8613800138000', 0.8).command).toBe(
      "ringbreaker grow 'tel:+8613800138000' --at-least 0.8",
    );
  });

  it('name none where runs are not told, or no command answers the same', () => {
    expect(QUESTIONS.comparison(null, null).command).toBeUndefined();
    expect(QUESTIONS.racket('rk-1').command).toBeUndefined();
  });
});
