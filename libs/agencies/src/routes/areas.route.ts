import { SignedIn } from '@center/access';
import type { AreaCode } from '@center/kernel';
import { Projections } from '@center/projections';
import {
  IsAreaCode,
  IsOneOf,
  Operation,
  type OperationFacts,
  PageRequest,
  Problem,
  Reads,
  caughtUp,
} from '@center/web';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Agencies } from '../agencies';
import { pathCode } from '../commands/end-area';
import { AREA_LEVELS, type AreaLevel } from '../domain/codes';
import { AreaDirectoryQuery } from '../views/area-directory/area-directory.query';
import { areaDirectory } from '../views/area-directory/area-directory.view';
import { AreaItem, AreaPage } from './register.answers';

export class AreasRequest extends PageRequest {
  @IsAreaCode({ optional: true, description: '该区划及其下级 · this area and its subareas' })
  areaCode?: AreaCode;

  @IsOneOf(AREA_LEVELS, { optional: true, description: '县、镇街或村居 · county, townships or villages only' })
  level?: AreaLevel;
}

@Controller('v1/areas')
export class AreasRoute {
  constructor(
    private readonly directory: AreaDirectoryQuery,
    private readonly agencies: Agencies,
    private readonly projections: Projections,
  ) {}

  @Get()
  @SignedIn()
  @Reads({
    zh: '区划',
    en: 'List areas: the county, its streets and towns, and their villages',
    tag: '区划 Areas',
    answer: AreaPage,
    view: true,
  })
  async listAreas(@Query() query: AreasRequest, @Operation() { readAfter }: OperationFacts): Promise<AreaPage> {
    await caughtUp(this.projections, areaDirectory, readAfter);
    return this.directory.page(query);
  }

  @Get(':code')
  @SignedIn()
  @Reads({ zh: '一个区划', en: 'Get an area', tag: '区划 Areas', answer: AreaItem })
  async readArea(@Param('code') code: string): Promise<AreaItem> {
    const area = (await this.agencies.areas()).get(pathCode(code));
    if (!area) throw new Problem('not-found');
    const { name, from, to = null } = area;
    return { code, name, from, to };
  }
}
