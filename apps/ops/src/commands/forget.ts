import { Signatures } from '@center/access';
import { EventStore } from '@center/event-store';
import { type EventId, id, isId, type PersonId } from '@center/kernel';
import { knownPersons, recordOrder, Vault } from '@center/vault';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';
import { destroyKeys, removeTraces } from './erase';
import { signedOrder } from './order';

const unknown = (person: PersonId): WrongUsage =>
  new WrongUsage(
    `没有这个人：${person}。未遗忘任何人。personId 见 GET /v1/cases/{id}/history（审计员、中心负责人可查）`,
    `No such person: ${person}. No person was forgotten. Find the personId in GET /v1/cases/{id}/history (auditor, center leader)`,
  );

/** Forgets persons, by an order that the center's leader and a dispatcher sign on standard input. */
export const forgetCommand: OpsCommand = {
  name: 'forget',
  usage: '<personId> …',
  zh: '永久遗忘一人或多人：销毁其密钥与检索值，不可恢复；由中心负责人与值班调度员在标准输入上签名并写明理由',
  en: 'forgets persons permanently: destroys their keys and tokens; a center leader and a dispatcher sign on standard input, with the reason',
  accepts: (words) => words.length > 0 && words.every(isId),
  run: async (words, surroundings) => {
    const persons = [...new Set(words)].map((word) => id<'person'>(word));
    await withModules(surroundings, async (modules) => {
      const [vault, store] = [modules.get(Vault), modules.get(EventStore)];
      const known = await knownPersons(surroundings.pool, persons);
      const missing = persons.find((person) => !known.includes(person));
      if (missing) throw unknown(missing);
      const { leader, dispatcher, ground, note } = await signedOrder(modules.get(Signatures), surroundings.input);
      const actor = { officerId: leader.officerId, agencyId: leader.agency.id, role: leader.role };
      const orders = new Map<PersonId, EventId>();
      for (const personId of persons) {
        const order = { personId, leader: actor, dispatcher: dispatcher.officerId, ground, note };
        orders.set(personId, await recordOrder(store, vault, order));
      }
      await destroyKeys(surroundings, orders);
    });
    surroundings.say(`已遗忘 / forgotten: ${persons.length}`);
    await removeTraces(surroundings);
  },
};
