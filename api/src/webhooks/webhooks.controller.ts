import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { CurrentViewer } from '../auth/current-viewer.ts';
import type { Viewer } from '../auth/sessions.ts';
import { ApiProblems } from '../problems/api-problems.ts';
import * as dto from './webhooks.dto.ts';
import { Webhooks } from './webhooks.service.ts';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(@Inject(Webhooks) private readonly webhooks: Webhooks) {}

  @Get()
  @ApiOperation({ summary: 'Where alerts are sent to, and what became of the messages' })
  @ZodResponse({ status: 200, type: dto.WebhooksDto })
  @ApiProblems()
  list(@CurrentViewer() viewer: Viewer): Promise<dto.Webhooks> {
    return this.webhooks.list(viewer);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Has alerts sent to an address from here on; answers the key that signs them, once' })
  @ZodResponse({ status: 200, type: dto.MadeWebhookDto })
  @ApiProblems('invalid', 'too-large')
  add(@Body() wanted: dto.NewWebhookDto, @CurrentViewer() viewer: Viewer): Promise<dto.MadeWebhook> {
    return this.webhooks.add(wanted, viewer);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Removes a webhook with its messages; answers those that are left' })
  @ZodResponse({ status: 200, type: dto.WebhooksDto })
  @ApiProblems('invalid')
  remove(@Param() { id }: dto.WebhookIdDto, @CurrentViewer() viewer: Viewer): Promise<dto.Webhooks> {
    return this.webhooks.remove(id, viewer);
  }

  @Post(':id/enabled')
  @HttpCode(200)
  @ApiOperation({ summary: 'Switches a webhook on or off; switched on again it goes on where it was' })
  @ZodResponse({ status: 200, type: dto.WebhooksDto })
  @ApiProblems('invalid', 'too-large')
  enable(
    @Param() { id }: dto.WebhookIdDto,
    @Body() { enabled }: dto.SwitchDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<dto.Webhooks> {
    return this.webhooks.enable(id, enabled, viewer);
  }

  @Post(':id/rotation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives a webhook a new key; the one before signs too for a while' })
  @ZodResponse({ status: 200, type: dto.NewKeyDto })
  @ApiProblems('invalid', 'too-large')
  rotate(
    @Param() { id }: dto.WebhookIdDto,
    @Body() rotation: dto.RotationDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<dto.NewKey> {
    return this.webhooks.rotate(id, rotation, viewer);
  }

  @Post(':id/trial')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sends a trial message' })
  @ZodResponse({ status: 200, type: dto.QueuedDto })
  @ApiProblems('invalid')
  try(@Param() { id }: dto.WebhookIdDto, @CurrentViewer() viewer: Viewer): Promise<dto.Queued> {
    return this.webhooks.try(id, viewer);
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'Messages of a webhook, the newest first: how often each was tried, and what came back' })
  @ZodResponse({ status: 200, type: dto.MessagesDto })
  @ApiProblems('invalid')
  messages(
    @Param() { id }: dto.WebhookIdDto,
    @Query() query: dto.MessagesQueryDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<dto.Messages> {
    return this.webhooks.messages(id, query, viewer);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sends messages again, by the ids that they had: those that are dead, or the ones named' })
  @ZodResponse({ status: 200, type: dto.QueuedDto })
  @ApiProblems('invalid', 'too-large')
  replay(
    @Param() { id }: dto.WebhookIdDto,
    @Body() which: dto.ReplayDto,
    @CurrentViewer() viewer: Viewer,
  ): Promise<dto.Queued> {
    return this.webhooks.replay(id, which, viewer);
  }
}
