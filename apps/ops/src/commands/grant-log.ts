import { text } from 'node:stream/consumers';
import { createLogUser, grantLog } from '@center/event-store';
import { logRefused } from '../../../api/src/start/start-refused';
import type { OpsCommand } from '../command';
import { WrongUsage } from '../wrong-usage';

/** Names that need no encoding in a connection string; the server has the users `admin` and `ops` of its own. */
const USER = /^(?!(?:admin|ops)$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Creates the user of the program on EventStoreDB, and lets it append and read, and nothing else. */
export const grantLogCommand: OpsCommand = {
  name: 'grant-log',
  usage: '<user>',
  zh: '在 EVENTSTOREDB_URL（管理员）上建立程序的用户并设访问控制：只能追加和读取；密码由标准输入给出',
  en: 'on EVENTSTOREDB_URL (of an administrator) creates the user of the program, with the password from standard input, and lets it append and read only',
  accepts: (words) => words.length === 1 && USER.test(words[0]!),
  run: async ([user], { settings: { eventStoreDbUrl: address }, say }) => {
    if (address === undefined) {
      throw new WrongUsage(
        '请设 EVENT_STORE=eventstoredb 与 EVENTSTOREDB_URL（用管理员的用户名和密码）',
        'Set EVENT_STORE=eventstoredb and EVENTSTOREDB_URL, with the name and password of an administrator',
      );
    }
    const password = process.stdin.isTTY ? '' : (await text(process.stdin)).replace(/\r?\n$/, '');
    try {
      if (password !== '') say(await created(address, user!, password));
      await grantLog(address, user!);
    } catch (error) {
      throw logRefused(error) ?? error;
    }
    say(`访问控制已设：${user} 只能追加和读取 / access lists set: ${user} can append and read only`);
  },
};

const created = async (address: string, user: string, password: string): Promise<string> =>
  (await createLogUser(address, user, password))
    ? `用户已建立 / user created: ${user}`
    : `用户已存在，密码未改 / the user exists, its password was not changed: ${user}`;
