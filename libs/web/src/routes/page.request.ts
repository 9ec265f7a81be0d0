import { ApiProperty } from '@nestjs/swagger';
import { IsQueryNumber, IsWord } from '../fields';

/** The query of every list: how many items, and where the page before ended. */
export class PageRequest {
  @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · items on a page', example: 50 })
  @ApiProperty({ default: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, { optional: true, description: '上一页的 nextCursor · from the page before' })
  cursor?: string;
}
