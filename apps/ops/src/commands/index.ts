import type { OpsCommand } from '../command';
import { backupCommand, restoreCommand } from './backup';
import { bindIdentityCommand } from './bind-identity';
import { confirmAppointmentCommand } from './confirm-appointment';
import { copyLogCommand } from './copy-log';
import { exportLogCommand } from './export-log';
import { grantLogCommand } from './grant-log';
import { migrateCommand } from './migrate';
import { forgetCommand } from './forget';
import { createAdminCommand, removeSampleAccountsCommand } from './people';
import { reapplyErasuresCommand } from './reapply-erasures';
import { replayCommand } from './replay';
import { resetPasswordCommand } from './reset-password';
import { rotateKeyCommand } from './rotate-key';
import { rebuildCommand, viewsCommand } from './views';
import { webhooksCommand } from './webhooks';
import { whatIfCommand } from './what-if';

/** All commands of the command line. */
export const commands: readonly OpsCommand[] = [
  migrateCommand,
  viewsCommand,
  rebuildCommand,
  replayCommand,
  whatIfCommand,
  exportLogCommand,
  backupCommand,
  restoreCommand,
  copyLogCommand,
  grantLogCommand,
  createAdminCommand,
  bindIdentityCommand,
  confirmAppointmentCommand,
  resetPasswordCommand,
  removeSampleAccountsCommand,
  forgetCommand,
  reapplyErasuresCommand,
  rotateKeyCommand,
  webhooksCommand,
];
