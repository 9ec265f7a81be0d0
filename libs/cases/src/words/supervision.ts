import { secondOf } from '@center/print';
import { STEPS } from './steps';

/** A supervision, as far as its text says. */
export interface SupervisionFacts {
  readonly caseNumber: string | null;
  readonly step: string | null;
  readonly level: number | null;
  readonly dueAt?: string | undefined;
}

/** What a supervision asks, in Chinese and English. It names the case by its number and no person. */
export const supervisionText = ({ caseNumber, step, level, dueAt }: SupervisionFacts): string => {
  const number = caseNumber ?? '…';
  const [kind, type] =
    level === null ? ['人工督办', 'Supervision'] : [`第 ${level} 级督办`, `Supervision, level ${level}`];
  const [about, concerning] = step ? [`“${STEPS[step] ?? step}”`, ` ${step}`] : ['', ''];
  const [due, dueBy] = dueAt ? [`应于 ${secondOf(dueAt)} 前办结，`, `, due ${dueAt}`] : ['', ''];
  return `${kind}：${number}${about}${due ? '，' : ''}${due}请回复 · ${type}: ${number}${concerning}${dueBy}; please answer`;
};
