/** One entry that is not as it was signed, and why. */
export interface BadEntry {
  readonly name: string;
  readonly problem: string;
}

/** What of a dossier was found; `bad` is empty where it is as it was signed. */
export interface Verified {
  readonly manifest: DossierManifest | null;
  readonly fingerprint: string | null;
  readonly bad: BadEntry[];
}

/** The manifest, as far as it is told of. */
export interface DossierManifest {
  readonly racket: { readonly id: string };
  readonly run: { readonly seq: number };
  readonly made: { readonly at: string; readonly by: string; readonly for: string };
  readonly profile: string;
  readonly files: { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

export function verifyDossier(entries: ReadonlyMap<string, Uint8Array>, trusted?: string): Verified;
export function tellVerified(verified: Verified, trusted?: string): string;
export function readTrusted(named: string): string;
export function readDossierFolder(folder: string): Map<string, Uint8Array>;
