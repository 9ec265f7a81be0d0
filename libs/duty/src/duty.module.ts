import { CommandHandlingModule } from '@center/command-handling';
import { Global, Module } from '@nestjs/common';
import { SetDutyRoster } from './commands/set-duty-roster';
import { DutyRoster } from './duty-roster';
import { DutyRosterRoute } from './routes/duty-roster.route';

/** The duty roster of the center. Requires from other global modules: the log and its clock, the vault, the register. */
@Global()
@Module({
  imports: [CommandHandlingModule],
  controllers: [DutyRosterRoute, SetDutyRoster.controller],
  providers: [DutyRoster, SetDutyRoster.handler],
  exports: [DutyRoster],
})
export class DutyModule {}
