import { z } from 'zod';

/** What a person may be; each may do what the API's policy table says. */
export const PersonRole = z.enum(['viewer', 'analyst', 'lead', 'admin']);
export type PersonRole = z.infer<typeof PersonRole>;

/** The role of whoever asks: that of a person, or `service` for a machine that comes with a token. */
export const CallerRole = z.enum([...PersonRole.options, 'service']);
export type CallerRole = z.infer<typeof CallerRole>;

/** What a machine's token may be made for. */
export const Scope = z.enum(['graph:read', 'review:write', 'jobs:write', 'metrics:read']);
export type Scope = z.infer<typeof Scope>;

/** Who is signed in, and what they may do. */
export const MeView = z.object({
  name: z.string(),
  role: CallerRole,
  contributors: z.array(z.string()).nullable().describe('whose facts they see; null: those of everybody'),
  may: z.array(z.string()).describe('the operations they may use, as the policy table names them: `POST /verdicts`'),
  csrf: z
    .string()
    .nullable()
    .describe('to be sent as X-CSRF-Token with whatever changes something; null: a token asks'),
});
export type MeView = z.infer<typeof MeView>;
