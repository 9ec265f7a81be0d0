import type { ProblemCatalogue } from '../problems/problem-catalogue';
import { REFUSALS, ROLES, WITHOUT_TOKEN, WRITES } from './extensions';
import type { MarkedOperation } from './types';

const coded = (names: readonly string[], separator: string): string =>
  names.map((name) => `\`${name}\``).join(separator);

const listOf = (operation: MarkedOperation, mark: string): readonly string[] =>
  (operation[mark] as readonly string[] | undefined) ?? [];

/**
 * What an operation says of itself in both languages: who may call it, which events it writes, and what it refuses. Made
 * from the declarations of the route, so that it cannot differ from them. A description of its own comes first.
 */
export const descriptionOf = (operation: MarkedOperation, method: string, catalogue: ProblemCatalogue): string => {
  const [roles, writes, refusals] = [ROLES, WRITES, REFUSALS].map((mark) => listOf(operation, mark));
  const isOpen = operation[WITHOUT_TOKEN] === true;
  const refused = (language: 'zh' | 'en') =>
    refusals!.map((code) => `\`${code}\` (${catalogue.find(code)?.[language] ?? code})`);
  const who = {
    zh: isOpen ? '无须登录' : roles!.length > 0 ? coded(roles!, '、') : '任何已登录的人员',
    en: isOpen ? 'anyone, without a token' : roles!.length > 0 ? coded(roles!, ', ') : 'anyone signed in',
  };
  const what = {
    zh: writes!.length > 0 ? coded(writes!, '、') : method === 'get' ? '只读' : '不写入事件',
    en: writes!.length > 0 ? coded(writes!, ', ') : method === 'get' ? 'nothing, it reads' : 'no event',
  };
  const not = {
    zh: refusals!.length > 0 ? refused('zh').join('、') : '只有各接口共同的情形，见响应',
    en: refusals!.length > 0 ? refused('en').join(', ') : 'only what every operation refuses, see the responses',
  };
  return [
    ...(operation.description ? [operation.description] : []),
    `可办理：${who.zh}。写入：${what.zh}。拒绝：${not.zh}。`,
    `Who may: ${who.en}. Writes: ${what.en}. Refuses: ${not.en}.`,
  ].join('\n\n');
};
