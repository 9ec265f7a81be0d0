import { EndWebhook } from './end-webhook';
import { PauseWebhook } from './pause-webhook';
import { RedeliverWebhookEvent } from './redeliver-webhook-event';
import { RegisterWebhook } from './register-webhook';
import { ResumeWebhook } from './resume-webhook';
import { RotateWebhookSecret } from './rotate-webhook-secret';
import { SkipWebhookEvent } from './skip-webhook-event';

/** All commands on webhooks. */
export const webhookCommands = [
  ...[RegisterWebhook, RotateWebhookSecret, PauseWebhook, ResumeWebhook, EndWebhook],
  ...[RedeliverWebhookEvent, SkipWebhookEvent],
] as const;
