export { type CenterClient, type CenterClientOptions, createCenterClient } from './client.js';
export { CenterError, type FieldError } from './errors.js';
export type { FollowOptions, LiveEvent } from './follow.js';
export type { components, paths } from './schema.js';
export { verifyWebhook, type WebhookEvent } from './webhooks.js';
