import { type Located, locate, type StoredEvent } from '@center/kernel';
import type { TokenTexts } from '@center/vault';
import type { NamedChild } from '../domain/events';
import { activityStream } from '../domain/streams';

/** The texts in a page of the log by which children were recognized as persons: the numbers of their documents. */
export const tokenTexts = (page: readonly StoredEvent[]): TokenTexts => {
  const persons = activityStream.eventsIn(page).flatMap((event) => {
    if (event.type !== 'ActivityHeld' && event.type !== 'AttendanceSet') return [];
    const named = event.data.attendance.children?.named ?? [];
    const located = locate(named, event.stream, event.id, '/attendance/children/named') as Located<
      readonly NamedChild[]
    >;
    return located.flatMap(({ personId, idNumber, idKind }) =>
      idNumber ? [{ personId, event: event.id, idNumber, ...(idKind && { idKind }) }] : [],
    );
  });
  return { facts: [], persons };
};
