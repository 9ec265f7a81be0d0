import { isSealed } from '@center/kernel';
import type { CaseText } from './case';

/** Every sealed text in a value read from the log. */
export const textsIn = (value: unknown): CaseText[] => {
  if (isSealed(value)) return [value as CaseText];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
