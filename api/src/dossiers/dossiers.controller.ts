import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AuditTrail } from '../audit/audit.service.ts';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { Deadline } from '../graph/deadline.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import { RacketIdDto } from '../rackets/rackets.dto.ts';
import { NewDossierDto } from './dossiers.dto.ts';
import { DOSSIER_MS, Dossiers } from './dossiers.service.ts';

const ZIP = 'application/zip';

@ApiTags('rackets')
@Controller('rackets')
export class DossiersController {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(AuditTrail) private readonly trail: AuditTrail,
  ) {}

  @Post(':id/dossier')
  @HttpCode(200)
  @Deadline(DOSSIER_MS)
  @ApiOperation({ summary: 'A signed dossier on a racket, as a ZIP that anybody can verify without this server' })
  @ApiProduces(ZIP)
  @ApiResponse({
    status: 200,
    description:
      'PDF, tables, evidence with hashes, manifest and signature; `Ringbreaker-Key` is the key’s fingerprint',
    content: { [ZIP]: { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('not-found', 'invalid', 'too-slow', 'busy', 'not-ready')
  async make(
    @Param() { id }: RacketIdDto,
    @Body() wanted: NewDossierDto,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const { name, zip, fingerprint } = await this.dossiers.make(id, wanted, viewer);
    // The deadline came first: its answer is on the way.
    if (response.headersSent) return;
    await this.trail.write(viewer, 'dossier_made', `${id}, ${wanted.profile}, for ${wanted.recipient}`);
    if (response.headersSent) return;
    response
      .type(ZIP)
      .set('content-disposition', `attachment; filename="${name}"`)
      .set('ringbreaker-key', fingerprint)
      .send(Buffer.from(zip));
  }
}
