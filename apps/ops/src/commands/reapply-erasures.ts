import { hostClock } from '@center/event-store';
import type { PersonId } from '@center/kernel';
import { ErasureRegister, notForgotten, recordedErasures } from '@center/vault';
import type { OpsCommand, Surroundings } from '../command';
import { destroyKeys, removeTraces } from './erase';

/**
 * Forgets again every person whom the register outside of the database or the log has as forgotten, as after the restore of
 * an older backup. Returns the number of persons whose key was still there.
 */
export const reapplyErasures = async (surroundings: Surroundings): Promise<number> => {
  const { pool, settings, log } = surroundings;
  const recorded = await recordedErasures((await log()).storeWith(hostClock));
  const orders = new Map([...recorded, ...(await new ErasureRegister(settings.erasuresFile).entries())]);
  const persons = new Set<PersonId>(await notForgotten(pool, [...orders.keys()]));
  await destroyKeys(surroundings, new Map([...orders].filter(([person]) => persons.has(person))));
  if (persons.size > 0) await removeTraces(surroundings);
  return persons.size;
};

/** Forgets again, after a restore, before the center starts. */
export const reapplyErasuresCommand: OpsCommand = {
  name: 'reapply-erasures',
  usage: '',
  zh: '恢复旧备份后，按登记簿再次遗忘此前已遗忘的人（须在中心启动前；restore 会自动执行）',
  en: 'forgets again, by the register of erasures, those who were forgotten after the restored backup was made; before the center starts. restore does it by itself',
  accepts: (words) => words.length === 0,
  run: async (_, surroundings) => {
    const again = await reapplyErasures(surroundings);
    surroundings.say(`再次遗忘 / forgotten again: ${again}`);
  },
};
