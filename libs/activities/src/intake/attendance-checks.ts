import type { Warning } from '@center/command-handling';
import { type Instant, shanghaiDate } from '@center/kernel';
import { readIdentityNumber } from '@center/vault';
import type { FieldFault } from '@center/web';
import { type ActivityKind, type Theme, THEMES_OF } from '../domain/codes';
import type { AttendanceRequest } from './attendance.request';

/** A larger number is taken, and may be a slip of the keyboard. */
export const UNUSUAL = 5_000;

/** The fault of a theme that the kind does not have, or lacks. */
export const themeFaults = (kind: ActivityKind, theme: Theme | undefined): FieldFault[] => {
  const themes = THEMES_OF[kind];
  if (theme === undefined) return themes.length > 0 ? [{ pointer: '/theme', code: 'required' }] : [];
  return themes.includes(theme) ? [] : [{ pointer: '/theme', code: 'must-be-one-of' }];
};

/** The faults of children about whom nothing is said, or who are born after today. */
export const attendanceFaults = ({ children }: AttendanceRequest, now: Instant): FieldFault[] => {
  const today = shanghaiDate(now);
  return (children?.named ?? []).flatMap(({ name, idNumber, birthDate }, nth): FieldFault[] => {
    const place = `/attendance/children/named/${nth}`;
    return [
      ...(name === undefined && idNumber === undefined ? [{ pointer: `${place}/name`, code: 'required' }] : []),
      ...(birthDate !== undefined && birthDate > today
        ? [{ pointer: `${place}/birthDate`, code: 'in-the-future' }]
        : []),
    ];
  });
};

/** Warns of numbers that are larger than usual. */
export const unusualCounts = ({ children, adults, volunteers, copiesGiven }: AttendanceRequest): Warning[] =>
  Object.entries({
    'children/unnamed': children?.unnamed,
    'adults/unnamed': adults?.unnamed,
    'volunteers/unnamed': volunteers?.unnamed,
    copiesGiven,
  }).flatMap(([place, count = 0]) =>
    count > UNUSUAL ? [{ code: 'unusual-count', pointer: `/attendance/${place}` }] : [],
  );

/** Numbers of named children with a fault: the child is recorded, and is not recognised by such a number. */
export const doubtfulNumbers = ({ children }: AttendanceRequest): Warning[] =>
  (children?.named ?? []).flatMap(({ idNumber, idKind }, nth) => {
    const check = idNumber === undefined ? undefined : readIdentityNumber(idNumber, idKind)?.check;
    const code = check && FAULTY.get(check);
    return code ? [{ code, pointer: `/attendance/children/named/${nth}/idNumber` }] : [];
  });

const FAULTY: ReadonlyMap<string, string> = new Map([
  ['bad-checksum', 'id-number-checksum'],
  ['malformed', 'id-number-malformed'],
]);
