import { LiveHub } from '@center/live';
import { Projections } from '@center/projections';
import { Deliverer, Deliveries } from '@center/webhooks';
import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Readiness } from './health/readiness';
import { Metrics } from './metrics/metrics';
import { HealthRoute } from './routes/health.route';

/** Monitoring: health and metrics. */
@Module({})
export class OperationsModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly projections: Projections,
    private readonly live: LiveHub,
    private readonly deliverer: Deliverer,
    private readonly deliveries: Deliveries,
  ) {}

  static forRoot(metrics: Metrics): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [HealthRoute],
      providers: [Readiness, { provide: Metrics, useValue: metrics }],
    };
  }

  onModuleInit(): void {
    this.metrics.watchViews(this.projections);
    this.metrics.watchLive(this.live);
    this.metrics.webhooks.watch(this.deliverer, this.deliveries);
  }
}
