import { CommandHandlingModule } from '@center/command-handling';
import { Global, Module } from '@nestjs/common';
import { webhookCommands } from './commands';
import { Registrations } from './commands/register-webhook';
import { Courier } from './delivery/courier';
import { Deliverer } from './delivery/deliverer';
import { Delivering } from './delivery/delivering';
import { SystemCommands } from './delivery/system-commands';
import { PingRoute } from './routes/ping.route';
import { WebhooksRoute } from './routes/webhooks.route';
import { Deliveries } from './store/deliveries';
import { WebhookProgress } from './store/progress';
import { WebhookNotices } from './webhook-notices';
import { Webhooks } from './webhooks';

/**
 * Webhooks of agencies, and the delivery of events to them. Requires from other global modules: the log and its clock, the
 * vault, the register, the live contexts, notifications, and `SETTINGS`.
 */
@Global()
@Module({
  imports: [CommandHandlingModule],
  controllers: [WebhooksRoute, PingRoute, ...webhookCommands.map(({ controller }) => controller)],
  providers: [
    ...[
      WebhookNotices,
      Webhooks,
      Registrations,
      WebhookProgress,
      Deliveries,
      Courier,
      SystemCommands,
      Deliverer,
      Delivering,
    ],
    ...webhookCommands.map(({ handler }) => handler),
  ],
  exports: [Deliverer, Deliveries],
})
export class WebhooksModule {}
