import { actorOf, command, type CommandResult, Streams } from '@center/command-handling';
import { SETTINGS, type Settings } from '@center/config';
import { CLOCK, EventStore, idOf } from '@center/event-store';
import { eventContext, type Officer } from '@center/kernel';
import { LiveContexts } from '@center/live';
import { Vault } from '@center/vault';
import { BusinessTimeRequest, Created, invalidRequest, IsText, IsWord, Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { codeOf, type WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';
import { registerWebhook } from '../domain/webhook';
import { targetOf } from '../targets/target-url';
import { Webhooks } from '../webhooks';
import { positionIn } from './position';
import { newSecret, sealedIn, secretIn, WebhookSecretAnswer } from './secret';
import { TAG } from './webhook-command';

/** How many webhooks an agency may have at a time. */
const MOST = 20;
const LONGEST_URL = 2_000;

class RegisterWebhookRequest extends BusinessTimeRequest {
  @IsText({
    max: LONGEST_URL,
    description: '接收地址，须为公网 https · the address, which must be a public one over https',
    example: 'https://receiver.example/center',
  })
  url!: string;

  @IsWord(/^[A-Za-z]{1,64}$/, {
    ...{ list: { min: 1, max: 200 }, optional: true },
    description: '只要这些事件类型 · only these event types',
    example: ['TransferIssued'],
  })
  types?: string[];

  @IsText({
    ...{ max: 200, optional: true, example: '0' },
    description: '从日志的此位置之后开始，缺省为现在 · begins after this position of the log; default: now',
  })
  after?: string;
}

/** What a registration is checked against. */
@Injectable()
export class Registrations {
  constructor(
    private readonly store: EventStore,
    private readonly contexts: LiveContexts,
    private readonly webhooks: Webhooks,
    private readonly vault: Vault,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'webhooks'>,
  ) {}

  /** Throws a 400 for a target that is not allowed, and for unknown types. */
  check({ url, types }: RegisterWebhookRequest): void {
    if (!targetOf(url, this.settings.webhooks)) throw invalidRequest({ pointer: '/url', code: 'target-not-allowed' });
    if (types?.some((type) => !this.contexts.has(type))) {
      throw invalidRequest({ pointer: '/types', code: 'must-be-one-of' });
    }
  }

  /** Where it begins: in the log, and as the agency knows it. Throws a 400 for an unknown position. */
  async beginning(by: Officer, after: string | undefined) {
    if (after !== undefined) {
      const position = await positionIn(after, this.store);
      return { after: position, from: position };
    }
    const { position: head } = await this.store.head();
    const seen = await Promise.all(this.contexts.all().map((context) => context.lastSeen(by)));
    const last = seen.reduce((one, other) => (one > other ? one : other), 0n);
    return { after: codeOf((last < head ? last : head).toString()), from: codeOf(head.toString()) };
  }

  /** How many webhooks of the agency have not ended. None counts for the repeat of a registration. */
  async present({ agency }: Officer, webhookId: WebhookId): Promise<number> {
    const known = await this.webhooks.ofAgency(agency.id);
    if (known.some((webhook) => webhook.webhookId === webhookId)) return 0;
    return known.filter(({ status }) => status !== 'ENDED').length;
  }

  /** Throws 422 unless a repeat asks for the same as the first request. */
  async assertSame(result: CommandResult<WebhookEvent>, { url, types, after }: RegisterWebhookRequest): Promise<void> {
    if (!result.repeated) return;
    const [event] = result.events as readonly Extract<WebhookEvent, { readonly type: 'WebhookRegistered' }>[];
    const { types: registered = [], from } = event!.data;
    const isSame =
      [...registered].sort().join() === [...(types ?? [])].sort().join() &&
      (after === undefined || after === from) &&
      (await this.vault.matches(sealedIn(result, 'url'), url));
    if (!isSame) throw new Problem('idempotency-key-reused');
  }
}

export const RegisterWebhook = command({
  name: 'register-webhook',
  path: 'v1/webhooks',
  zh: '登记回调：本单位可见的事件发往此地址',
  en: 'Register a webhook: the events that the own agency may see are sent to an address',
  writes: ['WebhookRegistered'],
  tag: TAG,
  roles: ['AGENCY_LIAISON'],
  refusals: ['too-many-webhooks'],
  body: RegisterWebhookRequest,
  created: true,
  holdsSecret: true,
  answer: WebhookSecretAnswer,
  clock: CLOCK,
  needs: [Streams, Registrations, Vault],
  execute: async ({ by, context, operation }, body, streams, registrations, vault) => {
    registrations.check(body);
    const { after, from } = await registrations.beginning(by, body.after);
    const webhookId = idOf(operation.operationId, 'webhook');
    const types = body.types?.map(codeOf);
    const present = await registrations.present(by, webhookId);
    const result = await streams.execute({
      ...{
        stream: webhookStream,
        key: webhookId,
        isNew: true,
        name: 'register-webhook',
        actor: actorOf(by),
        operation,
      },
      decide: (known, { seal }) =>
        registerWebhook({
          ...{ ...eventContext(context), webhookId, agencyId: by.agency.id, after, from, present, most: MOST },
          ...(types && { types }),
          ...seal('WebhookRegistered', { url: body.url, secret: newSecret() }),
        })(known),
    });
    await registrations.assertSame(result, body);
    const { version, position } = result;
    const secret = await secretIn(result, vault);
    const answer = { webhookId, secret, version, position };
    return new Created(`/v1/webhooks/${webhookId}`, answer, { replayed: result.repeated });
  },
});
