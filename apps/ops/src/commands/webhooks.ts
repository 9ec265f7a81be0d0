import { Agencies } from '@center/agencies';
import { Streams } from '@center/command-handling';
import { CLOCK, EventStore } from '@center/event-store';
import { type Clock, id, isId } from '@center/kernel';
import { Vault } from '@center/vault';
import { WebhookOperations } from '@center/webhooks';
import type { INestApplicationContext } from '@nestjs/common';
import type { OpsCommand, Surroundings } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

const operationsIn = (modules: INestApplicationContext, { pool }: Surroundings): WebhookOperations =>
  new WebhookOperations(
    ...([modules.get(EventStore), modules.get(Streams), modules.get(Vault), pool, modules.get<Clock>(CLOCK)] as const),
  );

const list = async (modules: INestApplicationContext, surroundings: Surroundings): Promise<void> => {
  const agencies = modules.get(Agencies);
  for (const webhook of await operationsIn(modules, surroundings).list()) {
    const { webhookId, agencyId, status, position, failingSince, waiting, failed, url } = webhook;
    const agency = await agencies.agency(agencyId);
    const failing = failingSince ? `  failing since ${failingSince.toISOString()}` : '';
    surroundings.say(`${webhookId}  ${status.padEnd(8)}  ${agency?.name}  ${url}`);
    surroundings.say(`    position ${position}  waiting ${waiting}  failed ${failed}${failing}`);
  }
};

/** Lists webhooks, pauses one, or has a delivery sent once more. */
export const webhooksCommand: OpsCommand = {
  name: 'webhooks',
  usage: '[list | pause <webhookId> | redeliver <deliveryId>]',
  zh: '列出各单位的回调；暂停一个回调；再次发送一个事件',
  en: 'lists the webhooks of agencies, pauses one, or has an event sent once more',
  accepts: ([what = 'list', of, ...rest]) =>
    rest.length === 0 && (what === 'list' ? of === undefined : ['pause', 'redeliver'].includes(what) && isId(of)),
  run: async ([what = 'list', of], surroundings) => {
    await withModules(surroundings, async (modules) => {
      if (what === 'list') return list(modules, surroundings);
      const operations = operationsIn(modules, surroundings);
      const isKnown =
        what === 'pause' ? await operations.pause(id<'webhook'>(of!)) : await operations.redeliver(id<'delivery'>(of!));
      if (!isKnown) throw new WrongUsage('没有这个回调或投递', 'There is no such webhook or delivery');
      return surroundings.say(what === 'pause' ? '已暂停 / paused' : '将再次发送 / will be sent once more');
    });
  },
};
