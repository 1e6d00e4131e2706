import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from 'json-canonicalize';
import type { Content } from 'pdfmake/interfaces.js';
import { POLICY } from '../../../detect/policy.ts';
import type { DossierToPrint } from '../dossier.ts';
import { minuteOf } from '../said.ts';
import { inGroups } from './cover.ts';
import { heading, list, pairs, paragraph, subheading } from './look.ts';
import type { Typesetter } from './typesetter.ts';

const METHOD = [
  'Accounts are joined to operators by identifiers that they share: telephone numbers, payment accounts, devices, addresses and the like. What many use says little, and what very many use (a depot, a provider) says nothing.',
  'Suspicion passes along what operators share, and suspects are parted into groups. A group is called a suspected racket where its operators show more than honest groups show by chance, and something of its goods or a confirmed outcome speaks with a red flag.',
  'Each red flag is a rule with a strength and a guard against the honest. Twenty hits of one family count as its best one. The score is 100 × confidence × (1 − the product, over the families hit, of (1 − best strength)).',
];

const LIMITS = [
  'Two accounts may share an identifier for honest reasons: a family, a landlord, an agency, a number that was given to a new owner.',
  'A shared identifier shows that accounts have to do with each other. It shows nothing of what any person knew.',
  'What was not delivered is not in it. A tie that is missing here may exist.',
  'Rows are told as they were delivered. Whether what they say is true was not checked.',
  'Rates and strengths were set on made marketplaces and estimated on this data. They are no probabilities of guilt.',
  'The hash of a row shows that it has not changed since it was delivered, not that it was right then.',
];

/** How it was found, by which run and figures, what that can't say, and how this file is verified. */
export function method({ material: { run, racket }, fingerprint }: DossierToPrint, type: Typesetter): Content[] {
  const policy = bytesToHex(sha256(utf8ToBytes(canonicalize(POLICY))));
  return [
    heading(type, 'Method and limits', true),
    ...METHOD.map((text) => paragraph(type, text)),
    pairs(type, [
      ['Run', `${racket.runSeq}${run?.startedAt ? `, started at ${minuteOf(run.startedAt)} UTC` : ''}`],
      ['Data as of', racket.asOf.slice(0, 10)],
      ['Algorithm, seed', `${run?.engine ?? 'not kept'}, ${run?.seed ?? 'not kept'}`],
      ['Version of the code', `Ringbreaker ${run?.codeVersion ?? 'not kept'}`],
      ...(run && run.options !== '{}' ? [['Asked for', run.options] as const] : []),
      ['Numbers that decide', `SHA-256 ${inGroups(policy)} of the policy in the version that made this dossier`],
    ]),
    paragraph(
      type,
      'The same data, version, seed and policy give the same racket. The method is described in full in docs/detection.md of that version.',
    ),
    subheading(type, 'What this can’t say'),
    list(type, LIMITS),
    ...(type.isMissing
      ? [
          paragraph(
            type,
            'Signs of scripts that this print has no letters for stand as □. The files members.csv and evidence.csv have them as they came.',
            { margin: [0, 8, 0, 0] },
          ),
        ]
      : []),
    heading(type, 'How to verify this dossier'),
    paragraph(
      type,
      'This file came in a ZIP. Its manifest.json names each file with its SHA-256, and manifest.sig signs the manifest (Ed25519). Ask the sender, by another way than the one by which this came, for the fingerprint of their key, and compare:',
    ),
    paragraph(type, inGroups(fingerprint), { bold: true, fontSize: 9 }),
    paragraph(
      type,
      'Then unpack the ZIP and run “node verify.mjs --key FINGERPRINT” in its folder. It needs Node.js and nothing else, no network and no account. README.txt says how OpenSSL alone does it.',
    ),
  ];
}
