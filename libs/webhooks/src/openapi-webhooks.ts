import type { Type } from '@nestjs/common';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { TAG } from './commands/webhook-command';
import { CLOUD_EVENT } from './delivery/message';
import { EventMessage, PingMessage } from './routes/messages';

type Webhooks = NonNullable<OpenAPIObject['webhooks']>;

const header = (name: string, description: string, example: string) => ({
  ...{ in: 'header' as const, name, required: true, description, example, schema: { type: 'string' } },
});

const HEADERS = [
  header('webhook-id', '同 id · the same as id', '6b0f8f3e-94c4-5d0e-9f55-4a0a3d8b7c11'),
  header('webhook-timestamp', '签名时间，自 1970 年起的秒数 · seconds since 1970, signed', '1798420000'),
  header(
    'webhook-signature',
    '对 id.timestamp.正文 的 HMAC-SHA256；换密钥后 24 小时内有两个 · HMAC-SHA256 of id.timestamp.body; two for 24 hours after the secret was rotated',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
];

/** What the answers of a receiver mean; any other is tried again. */
const RESPONSES = {
  '2XX': { description: '已送达 · delivered' },
  '410': { description: '此回调终止 · the webhook ends' },
  '429': { description: '在 Retry-After 之前不再发送 · nothing is sent before Retry-After' },
  '503': { description: '在 Retry-After 之前不再发送 · nothing is sent before Retry-After' },
  default: { description: '稍后再发，最多十次 · sent again later, ten times at most' },
};

interface Sent {
  readonly operationId: string;
  readonly summary: string;
  readonly schema: object;
  readonly responses: NonNullable<Webhooks[string]['post']>['responses'];
}

const sent = ({ operationId, summary, schema, responses }: Sent): Webhooks[string] => ({
  post: {
    ...{ operationId, summary, tags: [TAG], security: [], parameters: HEADERS, responses },
    requestBody: { required: true, content: { [CLOUD_EVENT]: { schema } } },
  },
});

const referenceTo = (model: Type<unknown>) => ({ $ref: getSchemaPath(model) });

/**
 * What the center sends to the webhooks of agencies, for the OpenAPI document, and the classes that it refers to. `data` is
 * the class that documents the data of an event.
 */
export const openApiWebhooks = (data: Type<unknown>): { webhooks: Webhooks; models: Type<unknown>[] } => {
  const ofEvent = { type: 'object', properties: { data: referenceTo(data) }, required: ['data'] };
  const event = sent({
    operationId: 'receiveEvent',
    summary: '事件：至少送达一次，同一对象的事件有序 · Event, sent at least once, in order for each subject',
    schema: { allOf: [referenceTo(EventMessage), ofEvent] },
    responses: RESPONSES,
  });
  const ping = sent({
    operationId: 'receivePing',
    summary: '试探：应答的状态码即其结果 · Ping, whose result is the status of the response',
    schema: referenceTo(PingMessage),
    responses: { '2XX': RESPONSES['2XX'], default: { description: '仅报告 · only reported' } },
  });
  return { webhooks: { event, ping }, models: [EventMessage, PingMessage, data] };
};
