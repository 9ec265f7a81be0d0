import { createHash } from 'node:crypto';
import { activityDefinitions, printDefinitions } from './indicators';

/** The hash of each released version. A released version is never changed; a changed definition is a new version. */
const RELEASED: Readonly<Record<string, string>> = {
  activities: '34ea1aa85dd6ac2312367294946f378d40ee3b7d2918a1dae5113e90b69b5ff9',
  prints: '346817851e4f8f94da816b71d4d0a32a2bf4ea561f28f10b67596581088dc473',
};

it('the definitions of activities are unchanged since release', () => {
  const hash = (of: object): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  expect({ activities: hash(activityDefinitions), prints: hash(printDefinitions) }).toEqual(RELEASED);
});
