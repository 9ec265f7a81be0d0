import { Allow } from '@center/access';
import { Streams } from '@center/command-handling';
import { PathId, Problem, Reads } from '@center/web';
import { Controller, Get } from '@nestjs/common';
import { TAG } from '../activity-command';
import type { MaterialId } from '../domain/events';
import { materialStream } from '../domain/streams';
import { ACTIVITY_READERS } from '../domain/visibility';
import { PrintedMaterialAnswer } from './material.answer';

/** Shows a print run, read live from its stream. */
@Controller('v1/materials')
export class GetMaterialRoute {
  constructor(private readonly streams: Streams) {}

  @Get(':materialId')
  @Allow(...ACTIVITY_READERS)
  @Reads({
    zh: '查看一次印制',
    en: 'Get a print run of publicity material',
    tag: TAG,
    versioned: true,
    answer: PrintedMaterialAnswer,
  })
  async getMaterial(@PathId('materialId') materialId: MaterialId): Promise<PrintedMaterialAnswer> {
    const loaded = await this.streams.load(materialStream, materialId);
    if (!loaded) throw new Problem('not-found');
    const { state, history } = loaded;
    const { status, kind, title, copies, approximate, agencyId, at, reason = null } = state;
    return {
      ...{ materialId, status, kind, title, copies, approximate, agencyId, at, reason },
      ...{ version: history.length, position: history.at(-1)!.position },
    };
  }
}
