export {
  type Entry,
  NOTIFICATION_KINDS,
  type Notice,
  type Noticed,
  type NoticeSource,
  type NotificationId,
  type NotificationKind,
  type PlannedWarning,
} from './notice';
export { NotificationsModule } from './notifications.module';
export { Sources } from './sources';
export { type Received, ReceivedNotifications } from './store/received';
