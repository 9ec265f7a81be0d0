import { Allow } from '@center/access';
import type { AgencyId } from '@center/kernel';
import { Projections } from '@center/projections';
import { caughtUp, IsOneOf, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { TAG } from '../activity-command';
import { MATERIAL_KINDS, MATERIAL_STATUSES, type MaterialKind, type MaterialStatus } from '../domain/codes';
import type { MaterialId } from '../domain/events';
import { ACTIVITY_READERS } from '../domain/visibility';
import { type MaterialEntry, MaterialsQuery } from '../views/materials/materials.query';
import { materialsView } from '../views/materials/materials.view';

class ListMaterialsRequest extends PageRequest {
  @IsOneOf(MATERIAL_KINDS, { optional: true })
  kind?: MaterialKind;
}

class ListedMaterialAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  materialId!: MaterialId;

  @ApiProperty({ type: 'string', enum: [...MATERIAL_STATUSES] })
  status!: MaterialStatus;

  @ApiProperty({ type: 'string', enum: [...MATERIAL_KINDS] })
  kind!: MaterialKind;

  title!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: '印制份数 · copies printed' })
  copies!: number;

  approximate!: boolean;

  @ApiProperty({ type: 'string', format: 'uuid', description: '印制单位 · the agency that had it printed' })
  agencyId!: AgencyId;

  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: string;
}

class ListedMaterialsAnswer {
  items!: ListedMaterialAnswer[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}

const listed = ({ material_id, agency, at, status, kind, title, copies, approximate }: MaterialEntry) => ({
  ...{ materialId: material_id, status, kind, title, copies, approximate, agencyId: agency, at: at.toISOString() },
});

@Controller('v1/materials')
export class ListMaterialsRoute {
  constructor(
    private readonly materials: MaterialsQuery,
    private readonly projections: Projections,
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
    @Operation() { readAfter }: OperationFacts,
    @Query() filter: ListMaterialsRequest,
  ): Promise<ListedMaterialsAnswer> {
    await caughtUp(this.projections, materialsView, readAfter);
    const { items, nextCursor } = await this.materials.list(filter);
    return { items: items.map(listed), nextCursor };
  }
}
