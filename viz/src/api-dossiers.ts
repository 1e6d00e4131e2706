import type { NewDossier } from '@ringbreaker/cypher/domain';
import { changeAndSave } from './requests.ts';

/** Has a signed dossier on a racket made: the ZIP, what it is called, and the fingerprint of the key that signed it. */
export async function orderDossier(id: string, wanted: NewDossier) {
  const { content, name, headers } = await changeAndSave(`rackets/${encodeURIComponent(id)}/dossier`, wanted);
  return { content, name, fingerprint: headers.get('ringbreaker-key') ?? '' };
}
