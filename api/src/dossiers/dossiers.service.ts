import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { openSigningKey, type SigningKey } from '@ringbreaker/cypher';
import { type NewDossier, saying } from '@ringbreaker/cypher/domain';
import { type Dossier, type DossierToPrint, makeDossier } from '@ringbreaker/graph-jobs/analysis';
import { PinoLogger } from 'nestjs-pino';
import type { Viewer } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { CONFIG } from '../config-token.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readVerifier } from './dossier-files.ts';
import { DossierMaterials, type TellProgress } from './dossier-materials.service.ts';
import { OpenOrders, type Waiting } from './open-orders.ts';
import { printApart, tooSlow } from './print-apart.ts';

/** So long a dossier may take, its reading included: who waits sees how far it is, and may give it up. */
export const DOSSIER_MS = 180_000;
/** So many are made at once: each takes a processor and some memory for seconds. */
const AT_ONCE = 2;

/** Makes signed dossiers of what their maker may see. */
@Injectable()
export class Dossiers {
  #open = 0;
  readonly #orders = new OpenOrders<Dossier>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DossierMaterials) private readonly materials: DossierMaterials,
    @Inject(PinoLogger) private readonly log: PinoLogger,
  ) {}

  /**
   * Makes one, or goes on with the one that its maker asked for under the same ticket.
   * @throws ProblemError `not-found` for a racket that is not to be seen; `busy` where others are being made; `too-slow`
   * @throws the signal's reason once it is given up
   */
  async make(id: string, wanted: NewDossier, viewer: Viewer, waiting: Waiting): Promise<Dossier> {
    const begin = (ours: Waiting) => this.#begin(id, { ...wanted, viewer }, ours);
    if (wanted.ticket === undefined) return begin(waiting);
    const { name, contributors } = viewer;
    return this.#orders.follow(JSON.stringify([name, contributors, id, wanted]), begin, waiting);
  }

  async #begin(id: string, wanted: NewDossier & { viewer: Viewer }, { tell, signal }: Waiting): Promise<Dossier> {
    if (this.#open >= AT_ONCE) await this.#orders.makeRoom();
    if (this.#open >= AT_ONCE) throw busy();
    this.#open++;
    const late = AbortSignal.timeout(DOSSIER_MS);
    const ends = AbortSignal.any([signal, late]);
    try {
      const tellOn: TellProgress = (progress) => {
        ends.throwIfAborted();
        tell(progress);
      };
      return await this.#make(id, wanted, { tell: tellOn, signal: ends });
    } catch (error) {
      throw late.aborted ? tooSlow() : error;
    } finally {
      this.#open--;
    }
  }

  async #make(id: string, wanted: NewDossier & { viewer: Viewer }, { tell, signal }: Waiting): Promise<Dossier> {
    const { recipient, profile } = wanted;
    const { name, contributors } = wanted.viewer;
    const signer = this.#key();
    const material = await this.materials.gather(id, contributors, tell);
    const [madeAt, salt] = [new Date().toISOString(), randomBytes(32).toString('hex')];
    const order = { recipient, profile, madeBy: name, madeAt, sees: contributors, salt };
    tell({ step: 'pages', done: 0, total: 1 });
    const print = (dossier: DossierToPrint) => printApart(dossier, signal);
    const made = await makeDossier(material, order, { signer, verifier: readVerifier(), print });
    // Who and for whom are in the dossier: a log names no person.
    this.log.info({ racket: id, run: material.racket.runSeq, profile, bytes: made.zip.length }, 'A dossier was made');
    return made;
  }

  #key(): SigningKey {
    try {
      return openSigningKey(this.config.signingKey);
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : 'The key that signs dossiers is unusable.');
      throw new ProblemError('not-ready', saying`The key that signs dossiers can’t be read.`, {
        todo: saying`An operator has to look: the log says where it is looked for, and how one is made.`,
      });
    }
  }
}

function busy(): ProblemError {
  return new ProblemError('busy', saying`Other dossiers are being made right now.`, {
    todo: saying`Try again in a few seconds.`,
  });
}
