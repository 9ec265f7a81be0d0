import { refuse } from '@center/kernel';
import type { ActivityKind } from './codes';
import type { Attendance, Subject } from './events';

type Part = keyof Attendance;

/** What an attendance of each kind may state, and that of which it must state something. */
const PARTS: Readonly<Record<ActivityKind, { readonly may: readonly Part[]; readonly must: readonly Part[] }>> = {
  CHILD_SERVICE: { may: ['children', 'adults', 'volunteers'], must: ['children'] },
  TRAINING: { may: ['workers', 'adults'], must: ['workers', 'adults'] },
  PUBLICITY: {
    may: ['children', 'adults', 'volunteers', 'copiesGiven'],
    must: ['children', 'adults', 'copiesGiven'],
  },
  LEGAL_EDUCATION: {
    may: ['children', 'adults', 'volunteers', 'copiesGiven'],
    must: ['children', 'adults', 'copiesGiven'],
  },
  FAMILY_COUNSELLING: { may: ['households', 'children', 'adults'], must: ['households'] },
  COUNSELLING: { may: ['children', 'adults'], must: ['children', 'adults'] },
  VOLUNTEER_SERVICE: { may: ['children', 'adults', 'volunteers'], must: ['children'] },
};

/** How many a part of an attendance states: people, households or copies. */
const countOf = (attendance: Attendance, part: Part): number => {
  const { children, workers, households, copiesGiven } = attendance;
  switch (part) {
    case 'children':
      return (children?.named.length ?? 0) + (children?.unnamed ?? 0);
    case 'workers':
      return workers?.named.length ?? 0;
    case 'adults':
    case 'volunteers':
      return attendance[part]?.unnamed ?? 0;
    case 'households':
      return households?.length ?? 0;
    case 'copiesGiven':
      return copiesGiven ?? 0;
  }
};

/** Whether people without a name are stated to be new in their series. */
const needsSeries = ({ children, adults, volunteers }: Attendance): boolean =>
  [children, adults, volunteers].some((group) => group?.basis === 'DISTINCT' && group.unnamed > 0);

/** Rejects with `attendance-not-of-this-kind`, `attendance-empty`, `series-required`. */
export const requireAttendance = (
  { kind, seriesId }: Pick<Subject, 'kind' | 'seriesId'>,
  attendance: Attendance,
): void => {
  const { may, must } = PARTS[kind];
  const parts = (Object.keys(attendance) as Part[]).filter((part) => countOf(attendance, part) > 0);
  if (parts.some((part) => !may.includes(part))) refuse('attendance-not-of-this-kind');
  if (!parts.some((part) => must.includes(part))) refuse('attendance-empty');
  if (needsSeries(attendance) && !seriesId) refuse('series-required');
};
