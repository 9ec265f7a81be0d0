export { Deliverer } from './delivery/deliverer';
export { openApiWebhooks } from './openapi-webhooks';
export { webhookProblems } from './problems';
export { Deliveries } from './store/deliveries';
export { WebhookOperations } from './webhook-operations';
export { WebhooksModule } from './webhooks.module';
