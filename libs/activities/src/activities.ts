import { Streams, type Loaded } from '@center/command-handling';
import type { Officer } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Activity } from './domain/activity';
import type { ActivityEvent, ActivityId } from './domain/events';
import { activityStream } from './domain/streams';
import { sees } from './domain/visibility';

/** Throws 404 unless the activity exists and the officer may see it: both answer the same. */
export function admit(activity: Activity | undefined, { by }: { readonly by: Officer }): asserts activity is Activity {
  if (!activity || !sees(by, activity)) throw new Problem('not-found');
}

/** The activities. Each is a stream of the log, folded on every read. */
@Injectable()
export class Activities {
  constructor(private readonly streams: Streams) {}

  /** An activity as it is now. 404 if it does not exist or is not visible to the officer. */
  async readAs(by: Officer, activityId: ActivityId): Promise<Loaded<ActivityEvent, Activity>> {
    const loaded = await this.streams.load(activityStream, activityId);
    admit(loaded?.state, { by });
    return loaded;
  }

  /** An activity as it was in a version. Throws `TypeError` if it does not exist. */
  async inVersion(activityId: ActivityId, version: number): Promise<Activity> {
    const loaded = await this.streams.load(activityStream, activityId);
    const state = activityStream.fold(loaded?.history.slice(0, version) ?? []);
    if (!state) throw new TypeError('no such activity');
    return state;
  }

  /** An activity as it is now, for other commands; `undefined` if it does not exist. */
  async load(activityId: ActivityId): Promise<Activity | undefined> {
    return (await this.streams.load(activityStream, activityId))?.state;
  }
}
