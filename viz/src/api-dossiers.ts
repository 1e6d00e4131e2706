import { DossierMade, DossierProgress, type NewDossier } from '@ringbreaker/cypher/domain';
import { changeAndFollow } from './requests.ts';
import { t } from './words/words.ts';

/** Hears of a dossier how far it is; the signal gives it up. */
interface Waiting {
  readonly tell: (progress: DossierProgress) => void;
  readonly signal: AbortSignal;
}

/** Has a signed dossier on a racket made: the ZIP, what it is called, and the fingerprint of the key that signed it. */
export async function orderDossier(id: string, wanted: NewDossier, { tell, signal }: Waiting) {
  for await (const { event, data } of changeAndFollow(`rackets/${encodeURIComponent(id)}/dossier`, wanted, signal)) {
    if (event === 'progress') tell(DossierProgress.parse(data));
    if (event !== 'dossier') continue;
    const { zip, ...made } = DossierMade.parse(data);
    const bytes = Uint8Array.from(atob(zip), (letter) => letter.charCodeAt(0));
    return { ...made, content: new Blob([bytes], { type: 'application/zip' }) };
  }
  throw new Error(t`The server ended before the dossier was made.`);
}
