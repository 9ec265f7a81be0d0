import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Metrics } from '../metrics/metrics';

/** The endpoint that Prometheus scrapes. */
@Controller('metrics')
@ApiTags('运行 Operations')
export class MetricsRoute {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Prometheus 指标 · Prometheus metrics', operationId: 'metrics' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'text format 0.0.4', schema: { type: 'string' } })
  read(): Promise<string> {
    return this.metrics.text();
  }
}
