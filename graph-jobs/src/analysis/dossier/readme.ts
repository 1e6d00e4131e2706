import type { DossierMaterial } from './material.ts';

/** The first file that a recipient opens: what this is, and how to verify it without the product. */
export function writeReadme({ racket }: DossierMaterial, fingerprint: string): string {
  return `Dossier on the suspected racket ${racket.id}, run ${racket.runSeq}, as of ${racket.asOf.slice(0, 10)}

What is in here is a lead to check. It is no finding of guilt, of anybody.

dossier.pdf      for people: read this first
members.csv      every member with what ties it in
evidence.csv     every row behind the links, with file, line and SHA-256
said.csv         who decided what, and notes
graph.json       members, shared values and links
public-key.pem   the key by which the signature is checked
manifest.json    each file with its size and SHA-256
manifest.sig     the signature of manifest.json (Ed25519, 64 bytes)
verify.mjs       checks all of this: plain Node.js, no network, no packages

To verify it
1. Ask who sent it, by another way than the one it came by, for the fingerprint of their key.
   It has to be ${fingerprint}
2. Unpack the ZIP into a folder of its own and run, with Node.js 20 or newer:
     node verify.mjs
   A copy of verify.mjs from the project itself is worth more than the one that came along.
3. Or check it with OpenSSL 3 alone:
     openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig
     openssl dgst -sha256 dossier.pdf     (and compare with manifest.json)
`;
}
