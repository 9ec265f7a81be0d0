import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../health/readiness';
import { LiveAnswer, ReadyAnswer } from './health.answers';

/** Liveness and readiness. Who is not an operator learns no more: a position or a lag shows that something was recorded. */
@Controller('health')
@ApiTags('运行 Operations')
export class HealthRoute {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({
    summary: '程序在运行 · the program runs',
    description: '无须登录，不写入 · Who may: anyone, without a token. Writes nothing and refuses nobody.',
    operationId: 'live',
  })
  @ApiOkResponse({ type: LiveAnswer, example: { status: 'live' } })
  live(): LiveAnswer {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    summary: '是否可以服务 · whether the program can serve',
    description:
      '无须登录，不写入；不能服务时为 503 · Who may: anyone, without a token. Writes nothing; 503 while it cannot serve.',
    operationId: 'ready',
  })
  @ApiOkResponse({ type: ReadyAnswer, example: { status: 'ready' } })
  @ApiServiceUnavailableResponse({ type: ReadyAnswer, description: 'not ready', example: { status: 'not-ready' } })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const { status } = await this.readiness.ask();
    if (status !== 'ready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status };
  }
}
