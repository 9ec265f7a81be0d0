import type { EventStore } from '@center/event-store';
import type { LiveHub } from '@center/live';
import type { Projections } from '@center/projections';
import { errorName } from '@center/web';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { WebhookMetrics } from './webhook-metrics';

/** One request, labelled with its route pattern. */
export interface MeasuredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** The program's Prometheus metrics. */
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = new Counter({
    name: 'center_http_requests_total',
    help: 'HTTP requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });

  private readonly durations = new Histogram({
    name: 'center_http_request_duration_seconds',
    help: 'Time to the end of the response',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly appended = new Counter({
    name: 'center_log_events_appended_total',
    help: 'Events appended to the log',
    registers: [this.registry],
  });

  private readonly appendFailures = new Counter({
    name: 'center_log_append_failures_total',
    help: 'Failed appends, by the name of the error',
    labelNames: ['error'],
    registers: [this.registry],
  });

  private readonly lag = new Gauge({
    name: 'center_view_lag_positions',
    help: 'Events of the log that a view has not folded yet',
    labelNames: ['view'],
    registers: [this.registry],
  });

  private readonly lagSeconds = new Gauge({
    name: 'center_view_lag_seconds',
    help: 'Seconds since the first event that a view has not folded yet was recorded',
    labelNames: ['view'],
    registers: [this.registry],
  });

  private readonly faults = new Gauge({
    name: 'center_view_stopped',
    help: '1 for a view that has stopped at an event it cannot handle',
    labelNames: ['view'],
    registers: [this.registry],
  });

  private readonly readers = new Gauge({
    name: 'center_live_readers',
    help: 'Open streams of live events',
    registers: [this.registry],
  });

  private readonly delivery = new Histogram({
    name: 'center_live_delivery_seconds',
    help: 'Time from the recording of the first event of a page to its delivery to the live readers',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly webhooks = new WebhookMetrics(this.registry);

  private views: Projections | undefined;
  private live: LiveHub | undefined;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Sets the source of view lag. */
  watchViews(projections: Projections): void {
    this.views = projections;
  }

  /** Sets the source of live readers, and observes their deliveries. */
  watchLive(hub: LiveHub): void {
    this.live = hub;
    hub.whenDelivered((seconds) => this.delivery.observe(Math.max(0, seconds)));
  }

  /** All metrics in the Prometheus text format. */
  async text(): Promise<string> {
    await Promise.all([this.readViews(), this.webhooks.read()]);
    this.readers.set(this.live?.size ?? 0);
    return this.registry.metrics();
  }

  /** Counts one request. */
  request({ method, route, status, seconds }: MeasuredRequest): void {
    const labels = { method, route, status: String(status) };
    this.requests.inc(labels);
    this.durations.observe(labels, seconds);
  }

  /** Wraps the event store so that its appends are counted. */
  readonly watchedLog = (store: EventStore): EventStore => {
    const append: EventStore['append'] = async (stream, expected, events, companions) => {
      try {
        const appended = await store.append(stream, expected, events, companions);
        if (!appended.repeated) this.appended.inc(events.length);
        return appended;
      } catch (error) {
        this.appendFailures.inc({ error: errorName(error) });
        throw error;
      }
    };
    return Object.assign(Object.create(store) as EventStore, { append });
  };

  private async readViews(): Promise<void> {
    // an unavailable database is reported by /health/views; the other metrics must not be lost with it
    const status = (await this.views?.status().catch(() => [])) ?? [];
    this.lag.reset();
    this.lagSeconds.reset();
    this.faults.reset();
    for (const { view, lag, lagSeconds, fault } of status) {
      this.lag.set({ view }, lag);
      this.lagSeconds.set({ view }, lagSeconds);
      this.faults.set({ view }, fault === null ? 0 : 1);
    }
  }
}
