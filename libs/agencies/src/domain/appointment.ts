import type { AgencyRef, AppointmentId, AreaCode, Instant, Role } from '@center/kernel';
import { type AppointmentEndReason, type MissingConfirmation, needsConfirmation } from './codes';
import type { AppointmentStarted, DutyAreasChanged } from './events';
import type { Period } from './period';

/** The duty areas of an appointment from an instant on. */
export interface Duty {
  readonly from: Instant;
  readonly areas: readonly AreaCode[];
}

/** A dated post: a role at an agency, for an area. */
export interface Appointment extends Period {
  readonly appointmentId: AppointmentId;
  readonly role: Role;
  readonly agency: AgencyRef;
  readonly areaCode: AreaCode;
  /** in the order of time; none for a post without duty areas */
  readonly duties: readonly Duty[];
  /** the duty areas that it was entered with */
  readonly startedWith: readonly AreaCode[];
  /** the end of its term: it ends then, unless it was ended before */
  readonly until?: Instant;
  /** why it was ended, if that was stated */
  readonly endReason?: AppointmentEndReason;
  /** when it was decided; it has no effect before */
  readonly decidedAt: Instant;
  /** opens nothing while the officer has access and this is set */
  readonly unconfirmed?: MissingConfirmation;
}

/** The appointment of an event. */
export const appointmentOf = (data: AppointmentStarted['data']): Appointment => ({
  appointmentId: data.appointmentId,
  role: data.role,
  agency: { id: data.agencyId, kind: data.agencyKind, name: data.agencyName },
  areaCode: data.areaCode,
  duties: data.dutyAreas ? [{ from: data.from, areas: data.dutyAreas }] : [],
  startedWith: data.dutyAreas ?? [],
  from: data.from,
  ...(data.until && { until: data.until }),
  decidedAt: data.at,
  ...(data.appointedBy &&
    needsConfirmation(data.role) && {
      unconfirmed: { since: data.at, reason: 'APPOINTED', askedBy: [data.appointedBy] },
    }),
});

type Ends = Pick<Appointment, 'to' | 'until'>;

/** When an appointment ends: at the end of its term, or when it was ended before; `undefined` if it is open-ended. */
export const endOf = ({ to, until }: Ends): Instant | undefined =>
  to === undefined || (until !== undefined && until < to) ? until : to;

/** Whether an appointment has ended at an instant. */
export const hasEnded = (held: Ends, moment: Instant): boolean => {
  const end = endOf(held);
  return end !== undefined && end <= moment;
};

/** Whether two appointments run at the same time at some instant. */
export const overlap = (one: Ends & Pick<Period, 'from'>, other: Ends & Pick<Period, 'from'>): boolean =>
  !hasEnded(one, other.from) && !hasEnded(other, one.from);

/** The duty areas after a change; a later change that is known already stays. */
export const dutiesAfter = (duties: readonly Duty[], { from, dutyAreas }: DutyAreasChanged['data']): Duty[] =>
  [...duties.filter((duty) => duty.from !== from), { from, areas: dutyAreas }].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  );

/** The duty areas that an appointment has from this very instant on, by a change or its start; `undefined` if none begin then. */
export const dutyAreasSince = (
  { from, duties }: Pick<Appointment, 'from' | 'duties'>,
  moment: Instant,
): readonly AreaCode[] | undefined =>
  duties.find((duty) => duty.from === moment)?.areas ?? (moment === from ? [] : undefined);

/** The duty areas of an appointment at an instant; before its start, those that it starts with. */
export const dutyAreasAt = (
  { from, duties }: Pick<Appointment, 'from' | 'duties'>,
  moment: Instant,
): readonly AreaCode[] => {
  const at = moment > from ? moment : from;
  return duties.findLast((duty) => duty.from <= at)?.areas ?? [];
};
