import type { Officer } from '@center/kernel';
import { RoutineAccess } from '@center/vault';
import { Inject, Injectable } from '@nestjs/common';
import { type ActivityKind, CONTEXT, isConfidential, type Theme } from './domain/codes';
import type { ActivityId } from './domain/events';

interface Shown {
  readonly activityId: ActivityId;
  readonly kind: ActivityKind;
  readonly theme: Theme | null;
}

/** Records who was shown activities that only few may know of. */
@Injectable()
export class ConfidentialReads {
  constructor(@Inject(RoutineAccess) private readonly access: Pick<RoutineAccess, 'readAbout'>) {}

  /** The access log has an entry of each that is confidential, which no answer waits for. Returns what is shown. */
  of<Activity extends Shown>(by: Officer, shown: readonly Activity[]): Activity[] {
    for (const { activityId, kind, theme } of shown)
      if (isConfidential({ kind, theme })) this.access.readAbout(by, { context: CONTEXT, id: activityId });
    return [...shown];
  }
}
