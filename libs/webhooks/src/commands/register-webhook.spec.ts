import { randomUUID } from 'node:crypto';
import type { EventStore } from '@center/event-store';
import { id, type Officer } from '@center/kernel';
import type { LiveContexts } from '@center/live';
import type { Vault } from '@center/vault';
import type { WebhookId, WebhookStatus } from '../domain/codes';
import type { Webhooks } from '../webhooks';
import { Registrations } from './register-webhook';

const by = { agency: { id: id<'agency'>(randomUUID()) } } as Officer;

/** How many webhooks a registration counts, in an agency that has webhooks with these statuses. */
const present = (statuses: readonly WebhookStatus[], nth?: number): Promise<number> => {
  const known = statuses.map((status) => ({ webhookId: id<'webhook'>(randomUUID()), status }));
  const ofAgency = () => Promise.resolve(known);
  const registrations = new Registrations(
    {} as EventStore,
    {} as LiveContexts,
    { ofAgency } as unknown as Webhooks,
    {} as Vault,
    { webhooks: { retrySeconds: [], allowLoopback: false } },
  );
  const webhookId: WebhookId = nth === undefined ? id<'webhook'>(randomUUID()) : known[nth]!.webhookId;
  return registrations.present(by, webhookId);
};

describe('the registration of a webhook', () => {
  it('counts those of the agency that have not ended', async () => {
    expect(await present([])).toBe(0);
    expect(await present(['ACTIVE', 'ENDED', 'PAUSED', 'DISABLED'])).toBe(3);
  });

  it('is not refused when it is repeated, however many there are by then', async () => {
    const most = Array<WebhookStatus>(20).fill('ACTIVE');
    expect(await present(most, 19)).toBe(0);
    expect(await present([...most, 'ENDED'], 20)).toBe(0);
    expect(await present(most)).toBe(20);
  });
});
