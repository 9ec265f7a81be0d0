import { ApiProperty } from '@nestjs/swagger';

export class LiveAnswer {
  @ApiProperty({ type: 'string', enum: ['live'] })
  status!: 'live';
}

export class ReadyAnswer {
  @ApiProperty({ type: 'string', enum: ['ready', 'not-ready'] })
  status!: 'ready' | 'not-ready';
}
