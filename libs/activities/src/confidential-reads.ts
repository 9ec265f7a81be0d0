import type { Officer } from '@center/kernel';
import { RoutineAccess } from '@center/vault';
import { Inject, Injectable } from '@nestjs/common';
import { CONTEXT } from './domain/codes';
import type { CalendarEntry } from './views/calendar/calendar.query';

type Shown = Pick<CalendarEntry, 'activity_id' | 'confidential'>;

/** Records who was shown activities that only few may know of. */
@Injectable()
export class ConfidentialReads {
  constructor(@Inject(RoutineAccess) private readonly access: Pick<RoutineAccess, 'readAbout'>) {}

  /** The access log has an entry of each that is confidential, which no answer waits for. */
  note(by: Officer, shown: readonly Shown[]): void {
    for (const { activity_id: id, confidential } of shown)
      if (confidential) this.access.readAbout(by, { context: CONTEXT, id });
  }
}
