import { type Instant, shanghaiDate } from '@center/kernel';
import { invalidRequest } from '@center/web';
import { type Period, isOfWholeMonths } from '../period/period';

interface AskedDays extends Period {
  readonly asOf?: Instant | undefined;
}

/**
 * Who sees only figures asks in whole months: otherwise one question less another would tell what a single day is.
 * Throws a 400.
 */
export const requireWholeMonths = ({ from, to, asOf }: AskedDays, today: string): void => {
  const refuse = (pointer: string) =>
    invalidRequest({ in: 'query', pointer, code: 'out-of-range', message: '须为整月 · whole months only' });
  if (!isOfWholeMonths({ from }, today)) throw refuse('/from');
  if (!isOfWholeMonths({ to }, today)) throw refuse('/to');
  const monthBegins = asOf !== undefined && asOf.endsWith('T16:00:00.000Z') && shanghaiDate(asOf).endsWith('-01');
  if (asOf !== undefined && !monthBegins) throw refuse('/asOf');
};
