import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { DossierMade, DossierProgress } from '@ringbreaker/cypher/domain';
import type { Dossier } from '@ringbreaker/graph-jobs/analysis';
import type { Response } from 'express';
import { AuditTrail } from '../audit/audit.service.ts';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { Deadline } from '../graph/deadline.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { explain } from '../problems/explain.ts';
import { bodyOf, logProblem } from '../problems/problem.filter.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { NewDossierDto } from './dossiers.dto.ts';
import { DOSSIER_MS, Dossiers } from './dossiers.service.ts';
import { EventStream } from '../event-stream.ts';

const ZIP = 'application/zip';
const EVENTS = 'text/event-stream';

@ApiTags('rackets')
@Controller('rackets')
export class DossiersController {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(AuditTrail) private readonly trail: AuditTrail,
  ) {}

  @Post(':id/dossier')
  @HttpCode(200)
  @Deadline(DOSSIER_MS + 5_000)
  @ApiOperation({ summary: 'A signed dossier on a racket, as a ZIP that anybody can verify without this server' })
  @ApiProduces(ZIP, EVENTS)
  @ApiResponse({
    status: 200,
    description:
      'PDF, tables, evidence with hashes, manifest and signature; `Ringbreaker-Key` is the key’s fingerprint. By ' +
      'events, who asks for them: `progress` with `step`, `done` and `total`, then `dossier` with `name`, ' +
      '`fingerprint` and the `zip` in base64, or `problem`. Whoever closes the connection gives it up; with a `ticket` ' +
      'it goes on for a minute, and the same question with the same ticket comes back to it',
    content: {
      [ZIP]: { schema: { type: 'string', format: 'binary' } },
      [EVENTS]: { schema: { type: 'string' } },
    },
  })
  @ApiProblems('not-found', 'invalid', 'too-slow', 'busy', 'not-ready')
  async make(
    @Param() { id }: RacketIdDto,
    @Body() wanted: NewDossierDto,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const events = response.req.accepts([ZIP, EVENTS]) === EVENTS ? new EventStream(response) : null;
    const tell = (progress: DossierProgress) => events?.send('progress', progress);
    try {
      const made = await this.dossiers.make(id, wanted, viewer, { tell, signal: gone.signal });
      if (gone.signal.aborted) return;
      await this.trail.write(viewer, 'dossier_made', `${id}, ${wanted.profile}, for ${wanted.recipient}`);
      send(made, response, events);
    } catch (error) {
      // Who went away is answered nothing.
      if (gone.signal.aborted) return;
      if (!events?.isOpen) throw error;
      const problem = bodyOf(explain(error));
      logProblem(response, problem.status, error);
      events.end('problem', problem);
    }
  }
}

function send({ name, fingerprint, zip }: Dossier, response: Response, events: EventStream | null): void {
  const file = Buffer.from(zip);
  if (events) {
    events.end('dossier', { name, fingerprint, zip: file.toString('base64') } satisfies DossierMade);
    return;
  }
  // The deadline came first: its answer is on the way.
  if (response.headersSent) return;
  response
    .type(ZIP)
    .set('content-disposition', `attachment; filename="${name}"`)
    .set('ringbreaker-key', fingerprint)
    .send(file);
}
