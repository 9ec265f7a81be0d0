import { CommandHandlingModule } from '@center/command-handling';
import { Module } from '@nestjs/common';
import { Activities } from './activities';
import * as commands from './commands';
import { RecordActivity } from './commands/record-activity';
import { ConfidentialReads } from './confidential-reads';
import { AttendanceIntake } from './intake/attendance-intake';
import { LiveActivities } from './live-activities';
import { Households } from './ports/households';
import { Neighbours } from './ports/neighbours';
import { AsOf } from './routes/as-of';
import { AttendancesRoute } from './routes/attendances';
import { GetActivityRoute } from './routes/get-activity';
import { GetMaterialRoute } from './routes/get-material';
import { ListActivitiesRoute } from './routes/list-activities';
import { ListMaterialsRoute } from './routes/list-materials';
import { AttendancesQuery } from './views/attendances/attendances.query';
import { attendancesView } from './views/attendances/attendances.view';
import { CalendarQuery } from './views/calendar/calendar.query';
import { calendarView } from './views/calendar/calendar.view';
import { activityFactsView } from './views/facts/activity-facts.view';
import { printFactsView } from './views/facts/print-facts.view';
import { MaterialsQuery } from './views/materials/materials.query';
import { materialsView } from './views/materials/materials.view';

const COMMANDS = Object.values(commands);

/** The views of the activities, for the projections. */
export const activityViews = [calendarView, attendancesView, materialsView, activityFactsView, printFactsView];

/** Module of the activities: the table of contents. Requires from other global modules those of its libs, and the live contexts. */
@Module({
  imports: [CommandHandlingModule],
  controllers: [
    ...COMMANDS.map(({ controller }) => controller),
    RecordActivity,
    AttendancesRoute,
    ListActivitiesRoute,
    GetActivityRoute,
    ListMaterialsRoute,
    GetMaterialRoute,
  ],
  providers: [
    ...COMMANDS.map(({ handler }) => handler),
    Activities,
    ConfidentialReads,
    AsOf,
    LiveActivities,
    AttendanceIntake,
    CalendarQuery,
    AttendancesQuery,
    MaterialsQuery,
    { provide: Neighbours, useExisting: CalendarQuery },
    { provide: Households, useExisting: AttendancesQuery },
  ],
})
export class ActivitiesModule {}
