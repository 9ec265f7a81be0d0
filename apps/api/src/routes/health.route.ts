import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../health/readiness';

export class LiveAnswer {
  @ApiProperty({ type: 'string', enum: ['live'] })
  status!: 'live';
}

export class ViewHealth {
  @ApiProperty({ type: 'string', example: 'register' })
  view!: string;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: '尚待处理的位置数 · positions yet to fold' })
  lag!: number;

  @ApiProperty({ type: 'string', nullable: true, description: '停止的原因 · why it has stopped' })
  fault!: string | null;
}

export class LogHealth {
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

/** Whether the program runs, and whether it can serve. */
@Controller('health')
@ApiTags('运行 Operations')
export class HealthRoute {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: '程序在运行 · the program runs', operationId: 'live' })
  @ApiOkResponse({ type: LiveAnswer })
  live(): LiveAnswer {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: '数据库、日志与各视图的状态 · database, log and each view', operationId: 'ready' })
  @ApiOkResponse({ type: ReadyAnswer })
  @ApiServiceUnavailableResponse({ type: ReadyAnswer, description: 'not ready' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const answer = await this.readiness.ask();
    if (answer.status !== 'ready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return answer;
  }
}
