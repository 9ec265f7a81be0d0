import { id, instant, label, type Instant, type LocatedEvent, type LocatedSealed, type Officer } from '@center/kernel';
import { stepCode } from './codes';
import type { Duration } from './duration';
import { evolvePolicy, inForceAt, type Policy, setPolicy } from './policy';
import type { StepRules } from './step-rule';

const at = (text: string): Instant => instant(Date.parse(text));
const now = at('2024-08-06T10:00:00+08:00');
const by = { officerId: id<'officer'>('0190163d-8694-7398-9f3c-1f6f4d2a6b10') } as Officer;
const steps = (wall: string): StepRules => ({
  [stepCode('ACCEPT')]: {
    ...{ by: 'URGENCY', limits: { URGENT: { wall: wall as Duration } }, warnAt: [0.5] },
    ...{ basis: label('工作规程'), escalation: [] },
  },
});
const first: Policy = [{ version: 1, from: instant(0), setBy: null, steps: steps('PT2H') }];
const note = {} as LocatedSealed;
const asked = { by, at: now, now, steps: steps('PT1H'), note, noteMatches: false, from: undefined };
const after = (policy: Policy, from?: Instant): Policy =>
  setPolicy({ ...asked, from })(policy).reduce(
    (set, event) => [...set, ...evolvePolicy(undefined, event as LocatedEvent<typeof event>)],
    policy,
  );

describe('the deadline policy', () => {
  it('gets a new version, from now on', () => {
    expect(after(first)).toEqual([
      ...first,
      { version: 2, from: now, setBy: by.officerId, steps: steps('PT1H'), note },
    ]);
  });

  it('has one version in force at each instant', () => {
    const tomorrow = at('2024-08-07T10:00:00+08:00');
    const policy = after(after(first), tomorrow);
    expect(
      [instant(-1), at('2024-08-06T09:59:59+08:00'), now, tomorrow].map((then) => inForceAt(policy, then).version),
    ).toEqual([1, 1, 2, 3]);
  });

  it.each([
    ['with the start of the last one', after(first), now],
    ['before the last one', after(first, at('2024-08-08T00:00:00+08:00')), at('2024-08-07T00:00:00+08:00')],
    ['in the past', first, at('2024-08-06T09:54:59+08:00')],
  ])('refuses a version %s', (_, policy, from) => {
    expect(() => setPolicy({ ...asked, from })(policy)).toThrow('policy-in-the-past');
  });

  it('does not get the last version again in the same words', () => {
    const tomorrow = at('2024-08-07T10:00:00+08:00');
    const again = (policy: Policy, more: object) => setPolicy({ ...asked, noteMatches: true, ...more })(policy);
    expect(again(after(first), {})).toEqual([]);
    expect(again(after(first, tomorrow), { from: tomorrow })).toEqual([]);
    const from = at('2024-08-06T10:00:01+08:00');
    expect(again(after(first), { from, steps: steps('PT3H') })).toHaveLength(1);
    expect(again(after(first), { from, noteMatches: false })).toHaveLength(1);
  });

  it('takes a start within the difference of the clocks as it is', () => {
    const from = at('2024-08-06T09:59:00+08:00');
    expect(after(first, from).at(-1)).toMatchObject({ version: 2, from });
  });
});
