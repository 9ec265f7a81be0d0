import type { Warning } from '@center/command-handling';
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

/** The faults of children about whom nothing is said. */
export const attendanceFaults = ({ children }: AttendanceRequest): FieldFault[] =>
  (children?.named ?? []).flatMap(({ name, idNumber }, nth): FieldFault[] =>
    name === undefined && idNumber === undefined
      ? [{ pointer: `/attendance/children/named/${nth}/name`, code: 'required' }]
      : [],
  );

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
