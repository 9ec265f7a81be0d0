import { Global, Module } from '@nestjs/common';
import { Alarms } from './alarm/alarms';
import { Notifier } from './notifier';
import { Notifying } from './notifying';
import { Recipients } from './recipients';
import { Retention } from './retention';
import { Sources } from './sources';
import { AlarmCalls } from './store/alarm-calls';
import { Notices } from './store/notices';
import { ReceivedNotifications } from './store/received';

/**
 * Notifications of officers, and the alarm line. Requires from other global modules: the log and its clock, the vault, the
 * register, the duty roster, and `SETTINGS`. A context registers itself at `Sources`.
 */
@Global()
@Module({
  providers: [Notices, ReceivedNotifications, AlarmCalls, Recipients, Notifier, Alarms, Retention, Notifying, Sources],
  exports: [Sources, ReceivedNotifications],
})
export class NotificationsModule {}
