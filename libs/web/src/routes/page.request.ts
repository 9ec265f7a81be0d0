import { ApiProperty } from '@nestjs/swagger';
import { IsQueryNumber, IsWord } from '../fields';

/** The query of every list: the page size, and the cursor. */
export class PageRequest {
  @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · page size', example: 50 })
  @ApiProperty({ default: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, { optional: true, description: '上一页的 nextCursor · of the previous page' })
  cursor?: string;
}
