import { groupedBy } from '@center/kernel';
import type { Entry, NotificationKind } from '@center/notifications';
import { secondOf } from '@center/print';
import { STEPS } from './steps';
import { supervisionText } from './supervision';

/** How many cases a digest names; the others are counted. */
const MOST_NAMED = 10;

const KINDS: Readonly<Record<NotificationKind, readonly [zh: string, en: string]>> = {
  NEW_WORK: ['新任务', 'New work'],
  WARNING: ['临期预警', 'Due soon'],
  MISSED: ['已超期', 'Overdue'],
  SUPERVISION: ['督办', 'Supervision'],
  BREAK_GLASS: ['应急查看', 'Break-glass'],
  WEBHOOK_DISABLED: ['回调已停用', 'Webhook disabled'],
  DIGEST: ['汇总', 'Digest'],
};

const WEBHOOK_DISABLED =
  '回调已停用：重试期内无一送达，排除故障后请恢复 · Webhook disabled: nothing was delivered for as long as events are retried; resume it when its receiver works';

type NumberOf = ReadonlyMap<string, string>;

/** The text of a notification, in Chinese and English. It names cases by their number and no person. */
export const noticeText = (kind: NotificationKind, entries: readonly Entry[], numbers: NumberOf): string => {
  if (kind === 'DIGEST') return digestText(entries, numbers);
  const [first] = entries;
  if (kind === 'WEBHOOK_DISABLED') return WEBHOOK_DISABLED;
  const caseNumber = numbers.get(first!.about) ?? null;
  if (kind === 'SUPERVISION') {
    return supervisionText({ caseNumber, step: first!.step ?? null, level: first!.level ?? null, dueAt: first!.dueAt });
  }
  const [zh, en] = KINDS[kind];
  const number = caseNumber ?? '…';
  if (first!.turns18) {
    const [day, when] = first!.turns18 === 'TODAY' ? ['今日', 'today'] : ['三十日后', 'in thirty days'];
    return `${zh}：${number}，儿童${day}满 18 周岁 · ${en}: ${number}, a child turns 18 ${when}`;
  }
  const steps = entries.flatMap(({ step, dueAt }) => (step && dueAt ? [{ step, dueAt }] : []));
  const chinese = steps.map(({ step, dueAt }) => `，“${STEPS[step] ?? step}”应于 ${secondOf(dueAt)} 前办结`).join('');
  const english = steps.map(({ step, dueAt }) => `, ${step} due ${dueAt}`).join('');
  return `${zh}：${number}${chinese} · ${en}: ${number}${english}`;
};

const digestText = (entries: readonly Entry[], numbers: NumberOf): string => {
  const counts = [...groupedBy(entries, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, length }));
  const cases = [...new Set(entries.map(({ about }) => numbers.get(about) ?? '…'))];
  const named = cases.slice(0, MOST_NAMED);
  const zh = `${counts.map(({ kind, length }) => `${KINDS[kind][0]} ${length} 项`).join('，')}；个案 ${named.join('、')}`;
  const en = `${counts.map(({ kind, length }) => `${length} ${KINDS[kind][1].toLowerCase()}`).join(', ')}; cases ${named.join(', ')}`;
  const [rest, others] = cases.length > named.length ? [` 等 ${cases.length} 件`, ` of ${cases.length}`] : ['', ''];
  return `汇总：${zh}${rest} · Digest: ${en}${others}`;
};
