import { StreamType } from '@center/kernel';
import { type Activity, evolveActivity } from './activity';
import type { ActivityEvent, ActivityId, MaterialEvent, MaterialId } from './events';
import { evolveMaterial, type Material } from './material';

/** An activity. */
export const activityStream = new StreamType<ActivityId, ActivityEvent, Activity>({
  prefix: 'activity',
  types: ['ActivityPlanned', 'ActivityHeld', 'AttendanceSet', 'ActivityCancelled', 'ActivityVoided'],
  evolve: evolveActivity,
});

/** A print run. */
export const materialStream = new StreamType<MaterialId, MaterialEvent, Material>({
  prefix: 'material',
  types: ['MaterialPrinted', 'PrintVoided'],
  evolve: evolveMaterial,
});
