import type { AgencyId, Instant, Label } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import {
  MATERIAL_KINDS,
  MATERIAL_STATUSES,
  type MaterialKind,
  type MaterialStatus,
  VOID_REASONS,
} from '../domain/codes';
import type { MaterialId } from '../domain/events';
import { PageAnswer } from './as-of';

/** A print run in a list. */
export class ListedMaterialAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  materialId!: MaterialId;

  @ApiProperty({ type: 'string', enum: [...MATERIAL_STATUSES] })
  status!: MaterialStatus;

  @ApiProperty({ type: 'string', enum: [...MATERIAL_KINDS] })
  kind!: MaterialKind;

  @ApiProperty({ type: 'string' })
  title!: Label;

  @ApiProperty({ type: 'integer', minimum: 1, description: '印制份数 · copies printed' })
  copies!: number;

  approximate!: boolean;

  @ApiProperty({ type: 'string', format: 'uuid', description: '印制单位 · the agency that had it printed' })
  agencyId!: AgencyId;

  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: Instant;
}

/** A page of print runs. */
export class ListedMaterialsAnswer extends PageAnswer {
  items!: ListedMaterialAnswer[];
}

/** A print run as it is now. */
export class PrintedMaterialAnswer extends ListedMaterialAnswer {
  @ApiProperty({
    type: 'string',
    enum: [...VOID_REASONS, null],
    nullable: true,
    description: '作废的原因 · why it is void',
  })
  reason!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}
