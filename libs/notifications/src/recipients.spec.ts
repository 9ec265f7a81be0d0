import type { Agencies, AppointmentHolders } from '@center/agencies';
import type { DutyRoster } from '@center/duty';
import { id, type OfficerId } from '@center/kernel';
import { ann, chief, police } from '../testing/a-center';
import { Recipients } from './recipients';

const center = { id: id<'agency'>('00000000-0000-4000-8000-000000000009') };
const now = '2025-03-03T00:00:00.000Z' as Parameters<Recipients['of']>[1];
const recipients = (onDuty: OfficerId | undefined, officersOf: AppointmentHolders['officersOf']): Recipients =>
  new Recipients(
    { center: () => Promise.resolve(center) } as unknown as Agencies,
    { officersOf } as unknown as AppointmentHolders,
    { at: () => Promise.resolve(onDuty && { officerId: onDuty, from: now }) } as unknown as DutyRoster,
  );
const isBehind = (): Promise<never> => Promise.reject(new Error('view-behind'));
const known: AppointmentHolders['officersOf'] = (agencies) => Promise.resolve(new Map([[agencies[0]!, [chief]]]));
const emergency = { agencyId: center.id, urgency: 'EMERGENCY' } as const;

describe('the recipients of an emergency of the center', () => {
  it('are found while the directory of officers is behind: the officer on duty', async () => {
    expect(await recipients(ann, isBehind).of([emergency], now)).toEqual([
      { officers: [ann], onDuty: { officerId: ann, from: now } },
    ]);
  });

  it('are the dispatchers if none is on duty', async () => {
    expect(await recipients(undefined, known).of([emergency], now)).toEqual([{ officers: [chief], onDuty: undefined }]);
  });

  it('are found from the directory if others are asked for', async () => {
    const leaders = { ...emergency, leaders: true } as const;
    expect((await recipients(ann, known).of([leaders], now))[0]!.officers).toEqual([ann, chief]);
    for (const one of [leaders, { ...emergency, agencyId: police }])
      await expect(recipients(ann, isBehind).of([one], now)).rejects.toThrow('view-behind');
  });
});
