import { ApiProperty } from '@nestjs/swagger';

export class LiveAnswer {
  @ApiProperty({ type: 'string', enum: ['live'] })
  status!: 'live';
}

class ViewHealth {
  @ApiProperty({ type: 'string', example: 'register' })
  view!: string;

  @ApiProperty({ description: '现行版本的表已建好 · its tables exist in the current version' })
  built!: boolean;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: '尚待处理的事件数 · number of events not folded yet' })
  lag!: number;

  @ApiProperty({
    type: 'number',
    minimum: 0,
    description: '最早一条待处理事件已等待的秒数 · age in seconds of the first event not folded yet',
  })
  lagSeconds!: number;

  @ApiProperty({ type: 'string', nullable: true, description: '停止的原因 · the reason why it stopped' })
  fault!: string | null;
}

class LogHealth {
  @ApiProperty({ type: 'boolean' })
  reachable!: boolean;

  @ApiProperty({ type: 'string', nullable: true, pattern: '^\\d+$', example: '4711' })
  position!: string | null;
}

export class ReadyAnswer {
  @ApiProperty({ type: 'string', enum: ['ready', 'not-ready'] })
  status!: 'ready' | 'not-ready';

  @ApiProperty({ type: 'boolean' })
  database!: boolean;

  @ApiProperty({ type: LogHealth })
  log!: LogHealth;

  @ApiProperty({ type: [ViewHealth] })
  views!: ViewHealth[];
}
