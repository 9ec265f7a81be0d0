export {
  type Entry,
  type EventSource,
  NOTIFICATION_KINDS,
  type Notice,
  type Noticed,
  type NoticeSource,
  type NotificationId,
  type NotificationKind,
  type PlannedWarning,
} from './notice';
export { signed } from './alarm/signature';
export { NotificationsModule } from './notifications.module';
export { Sources } from './sources';
export { type Received, ReceivedNotifications } from './store/received';
