import type { OfficerRecord } from '@center/agencies';
import { actorOf, command, type DecisionTools, Streams } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import { id, type Instant, type OfficerId } from '@center/kernel';
import type { Sealing, SealingPerson } from '@center/vault';
import {
  BusinessTimeRequest,
  type FieldFault,
  invalidRequest,
  IsInstant,
  IsNested,
  IsText,
  IsUuidId,
} from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { type Roster, setRoster, shiftsIn } from '../domain/roster';
import { rosterStream } from '../domain/streams';
import { DutyRoster } from '../duty-roster';

const MOST_SHIFTS = 500;
const MOST_PHONE = 100;

type Matches = DecisionTools<'DutyRosterSet'>['matches'];

class ShiftRequest {
  @IsInstant()
  from!: Instant;

  @IsInstant()
  to!: Instant;

  @IsUuidId({ description: '调度员或中心负责人 · a dispatcher or center leader' })
  officerId!: OfficerId;

  @IsText({ optional: true, max: MOST_PHONE, description: '值班电话 · the phone number of the shift' })
  phone?: string;
}

class SetDutyRosterRequest extends BusinessTimeRequest {
  @IsInstant({ description: '此时段原有的班次全部被替换 · all shifts of this span of time are replaced' })
  from!: Instant;

  @IsInstant()
  to!: Instant;

  @IsNested(() => ShiftRequest, { list: { max: MOST_SHIFTS } })
  shifts!: ShiftRequest[];
}

class DutyRosterSetAnswer {
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** The places of times that are not in order or outside the window. */
const faultsIn = ({ from, to, shifts }: SetDutyRosterRequest): FieldFault[] => [
  ...(to > from ? [] : [{ pointer: '/to', code: 'not-in-order' as const }]),
  ...shifts.flatMap((shift, nth): FieldFault[] => [
    ...(shift.to > shift.from ? [] : [{ pointer: `/shifts/${nth}/to`, code: 'not-in-order' as const }]),
    ...(shift.from >= from ? [] : [{ pointer: `/shifts/${nth}/from`, code: 'out-of-range' as const }]),
    ...(shift.to <= to ? [] : [{ pointer: `/shifts/${nth}/to`, code: 'out-of-range' as const }]),
  ]),
];

/** Whether these are the shifts of the window already, in the order of time. */
const isPlanned = async (known: Roster, asked: readonly ShiftRequest[], matches: Matches): Promise<boolean> => {
  if (known.length !== asked.length) return false;
  for (const [nth, { from, to, officerId, phone }] of asked.entries()) {
    const shift = known[nth]!;
    if (shift.from !== from || shift.to !== to || shift.officerId !== officerId) return false;
    if (!(await matches(shift.phone, phone))) return false;
  }
  return true;
};

/** The officers as persons, whose phone numbers are forgotten with them. */
const personsOf = async (
  officers: ReadonlyMap<OfficerId, OfficerRecord>,
  sealing: Sealing,
): Promise<ReadonlyMap<OfficerId, SealingPerson>> => {
  const persons = [...officers].map(
    async ([officerId, { name }]) => [officerId, await sealing.knownPerson(id<'person'>(name.sealed))] as const,
  );
  return new Map(await Promise.all(persons));
};

export const SetDutyRoster = command({
  name: 'set-duty-roster',
  method: 'PUT',
  path: 'v1/duty-roster',
  zh: '安排某时段的值班',
  en: 'Set the shifts of a span of time; they replace all that were planned in it',
  writes: ['DutyRosterSet'],
  tag: '值班 Duty',
  roles: ['CENTER_LEADER'],
  refusals: ['unknown-officer', 'overlapping-shifts'],
  body: SetDutyRosterRequest,
  answer: DutyRosterSetAnswer,
  clock: CLOCK,
  needs: [Streams, DutyRoster],
  execute: async ({ by, context, operation }, body, streams, duty) => {
    const faults = faultsIn(body);
    if (faults.length > 0) throw invalidRequest(...faults.slice(0, 50));
    const { from, to, shifts } = body;
    const officers = await duty.eligible(shifts.map(({ officerId }) => officerId));
    const planned = [...shifts].sort((one, other) => (one.from < other.from ? -1 : 1));
    const { position } = await streams.execute({
      ...{ stream: rosterStream, key: undefined, name: 'set-duty-roster', actor: actorOf(by), operation },
      decide: async (roster = [], { sealing, matches }) => {
        const persons = await personsOf(officers, sealing('DutyRosterSet'));
        const sealed = planned.map(({ phone, ...shift }, nth) => {
          const person = persons.get(shift.officerId);
          return { ...shift, ...(phone && person && { phone: person.seal(`/shifts/${nth}/phone`, phone) }) };
        });
        const isSame = await isPlanned(shiftsIn(roster, { from, to }), planned, matches);
        return setRoster({ ...context, from, to, shifts: sealed, eligible: new Set(officers.keys()), isSame })();
      },
    });
    return { position };
  },
});
