import { describe, expect, it } from 'vitest';
import { withoutDescriptions } from './without-descriptions.ts';

describe('a schema as it travels', () => {
  it('has no descriptions, and is the same in all else', () => {
    const code = `
const Day = z.iso.date().describe('of the delivery').nullable();
export const Seller = z
  .object({
    id: z.string().describe("the platform's own id"),
    share: z.number().min(0).max(1).describe(\`of \${MOST} at most\`).optional(),
    plain: z.literal('.describe(1)'),
  })
  .describe('a seller: ' + 'see (there)');`;
    expect(withoutDescriptions(code)).toBe(`
const Day = z.iso.date().nullable();
export const Seller = z
  .object({
    id: z.string(),
    share: z.number().min(0).max(1).optional(),
    plain: z.literal('.describe(1)'),
  });`);
  });

  it('keeps a function of that name, and what is read without a call', () => {
    const code = "describe('a test', run); const { describe } = z; schema.describe; schema.describe();";
    expect(withoutDescriptions(code)).toBe(code);
  });
});
