import { isSealed } from '@center/kernel';
import type { CaseText } from './case';

/** Every sealed text in a value read from the log. */
export const textsIn = (value: unknown): CaseText[] => {
  const texts: CaseText[] = [];
  collect(value, texts);
  return texts;
};

const collect = (value: unknown, texts: CaseText[]): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isSealed(value)) texts.push(value as CaseText);
  else for (const part of Object.values(value)) collect(part, texts);
};
