import { Allow, Caller } from '@center/access';
import { type Instant, instant, type Officer } from '@center/kernel';
import { IsOneOf, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { TAG } from '../activity-command';
import { MATERIAL_KINDS, type MaterialKind } from '../domain/codes';
import { ACTIVITY_READERS } from '../domain/visibility';
import { type MaterialEntry, MaterialsQuery } from '../views/materials/materials.query';
import { materialsView } from '../views/materials/materials.view';
import { AsOf, IsAsOf, positionShown } from './as-of';
import { ListedMaterialsAnswer } from './material.answer';

class ListMaterialsRequest extends PageRequest {
  @IsOneOf(MATERIAL_KINDS, { optional: true })
  kind?: MaterialKind;

  @IsAsOf()
  asOf?: Instant;
}

const listed = ({ material_id, agency, at, status, kind, title, copies, approximate }: MaterialEntry) => ({
  ...{ materialId: material_id, status, kind, title, copies, approximate, agencyId: agency, at: instant(at.getTime()) },
});

@Controller('v1/materials')
export class ListMaterialsRoute {
  constructor(
    private readonly materials: MaterialsQuery,
    private readonly moments: AsOf,
  ) {}

  @Get()
  @Allow(...ACTIVITY_READERS)
  @Reads({
    zh: '印制的宣传材料，新的在前',
    en: 'List the print runs of publicity material, newest first',
    tag: TAG,
    view: true,
    answer: ListedMaterialsAnswer,
  })
  async listMaterials(
    @Caller() by: Officer,
    @Operation() { readAfter }: OperationFacts,
    @Query() { asOf, ...filter }: ListMaterialsRequest,
  ): Promise<ListedMaterialsAnswer> {
    const moment = await this.moments.reached([materialsView], { asOf, readAfter });
    const { items, nextCursor } = await this.materials.list({ ...filter, ...moment });
    return { items: items.map(listed), nextCursor, ...positionShown(by, moment, items) };
  }
}
