import { randomUUID } from 'node:crypto';
import { type CaseId, instant } from '@center/kernel';
import { issuedToPolice, registered, transferId } from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { NumbersQuery } from './numbers.query';
import { numbersView } from './numbers.view';

const newCase = () => randomUUID() as CaseId;

describe('the numbers', () => {
  let log: CaseLog;
  let numbers: NumbersQuery;
  beforeAll(async () => {
    log = await CaseLog.open(numbersView);
    numbers = new NumbersQuery(log.reader, log.projections);
  });
  afterAll(() => log.close());

  it('count up in the order of the log, by kind and by the Shanghai year of knowledge time', async () => {
    const [first, second, third] = [newCase(), newCase(), newCase()];
    await log.append(first, registered, issuedToPolice);
    await log.append(second, registered);
    log.clock.set(instant(Date.UTC(2024, 11, 31, 15, 59)));
    const fourth = newCase();
    await log.append(fourth, registered);
    log.clock.set(instant(Date.UTC(2024, 11, 31, 16))); // midnight in Shanghai
    await log.append(third, registered);
    await log.settled();
    expect(await numbers.of([first, second, third, fourth, transferId])).toEqual(
      new Map<string, string>([
        [first, 'XS-370682-2024-000001'],
        [second, 'XS-370682-2024-000002'],
        [fourth, 'XS-370682-2024-000003'],
        [third, 'XS-370682-2025-000001'],
        [transferId, 'YS-370682-2024-000001'],
      ]),
    );
  });

  it('answers null for what has no number', async () => {
    expect(await numbers.given(newCase(), 0n)).toBeNull();
  });
});
