import { z } from 'zod';
import { LinkRef } from './rackets/racket.ts';
import { JobRun } from './runs/run.ts';
import { EvidenceRow } from './explorer/evidence-row.ts';
import { oneLine } from './said/plain-text.ts';

/** What of persons a dossier tells: everything that its maker sees, or pseudonyms in place of names and values. */
export const DossierProfile = z.enum(['full', 'masked']);
export type DossierProfile = z.infer<typeof DossierProfile>;

/** So long is the name of a recipient at most: it stands at the head of each page. */
export const RECIPIENT_CHARACTERS = 120;

/** What a person asks for; who asks and when is not theirs to say. */
export const NewDossier = z.strictObject({
  recipient: oneLine(RECIPIENT_CHARACTERS).describe('for whom it is: stands on its cover and in its manifest'),
  profile: DossierProfile.describe('`masked`: pseudonyms in place of names and values, and no texts that people wrote'),
  ticket: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional()
    .describe('drawn by who asks: asked again with the same one, a dossier that is being made is gone on with'),
});
export type NewDossier = z.infer<typeof NewDossier>;

/** How far a dossier is: what is read of the graph, of how many deliveries the rows, and the setting of pages. */
export const DossierProgress = z.object({
  step: z.enum(['graph', 'rows', 'pages']),
  done: z.number().int(),
  total: z.number().int(),
});
export type DossierProgress = z.infer<typeof DossierProgress>;

/** A dossier as the last event of its making brings it. */
export const DossierMade = z.object({
  name: z.string().describe('of the file'),
  fingerprint: z.string().describe('of the key that signed it, in hex'),
  zip: z.base64().describe('the file'),
});
export type DossierMade = z.infer<typeof DossierMade>;

/** The run that a dossier speaks of. */
export const RunOfDossier = JobRun.pick({
  startedAt: true,
  asOf: true,
  engine: true,
  seed: true,
  codeVersion: true,
  options: true,
}).extend({ seq: z.number().int() });
export type RunOfDossier = z.infer<typeof RunOfDossier>;

/** A link with the oldest of its rows, and how many there are; `raw` is the text whose SHA-256 is `rowSha256`. */
export const LinkEvidence = z.object({
  link: LinkRef,
  total: z.number().int(),
  rows: z.array(EvidenceRow.extend({ raw: z.string() })),
});
export type LinkEvidence = z.infer<typeof LinkEvidence>;
