import { SignedIn } from '@center/access';
import { Projections } from '@center/projections';
import { Operation, type OperationFacts, PageRequest, Reads, caughtUp } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { AreaDirectoryQuery } from '../views/area-directory/area-directory.query';
import { areaDirectory } from '../views/area-directory/area-directory.view';
import { AreaPage } from './register.answers';

export class AreasRequest extends PageRequest {}

@Controller('v1/areas')
export class AreasRoute {
  constructor(
    private readonly directory: AreaDirectoryQuery,
    private readonly projections: Projections,
  ) {}

  @Get()
  @SignedIn()
  @Reads({
    zh: '区划',
    en: 'List areas: the county, its streets and towns',
    tag: '区划 Areas',
    answer: AreaPage,
    view: true,
  })
  async listAreas(@Query() query: AreasRequest, @Operation() { readAfter }: OperationFacts): Promise<AreaPage> {
    await caughtUp(this.projections, areaDirectory, readAfter);
    return this.directory.page(query);
  }
}
