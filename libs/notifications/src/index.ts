export {
  type Entry,
  type Notice,
  type Noticed,
  type NoticeSource,
  type NotificationKind,
  type PlannedWarning,
} from './notice';
export { NotificationsModule } from './notifications.module';
export { Sources } from './sources';
