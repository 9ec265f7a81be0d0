import { OfficerRegister } from '@center/access';
import { CommandHandlingModule } from '@center/command-handling';
import { hostClock } from '@center/event-store';
import { Global, Module } from '@nestjs/common';
import { Agencies } from './agencies';
import { AppointmentHolders } from './appointment-holders';
import { AppointOfficer } from './commands/appoint-officer';
import { BindIdentity } from './commands/bind-identity';
import { ChangeDutyAreas } from './commands/change-duty-areas';
import { ConfirmAppointments } from './commands/confirm-appointments';
import { DefineArea } from './commands/define-area';
import { EndAgency } from './commands/end-agency';
import { EndArea } from './commands/end-area';
import { EndAppointment } from './commands/end-appointment';
import { EndOfficer } from './commands/end-officer';
import { EstablishAgency } from './commands/establish-agency';
import { IssueApiKey } from './commands/issue-api-key';
import { RegisterOfficer } from './commands/register-officer';
import { RenameAgency } from './commands/rename-agency';
import { ResetPassword } from './commands/reset-password';
import { RevokeApiKey } from './commands/revoke-api-key';
import { Confirmations } from './confirmations';
import { FoldedOfficerRegister } from './folded-officer-register';
import { Founding } from './founding/founding';
import { RegisterOperations } from './founding/register-operations';
import { SampleOfficers } from './founding/sample-officers';
import { HOST_CLOCK } from './host-clock';
import { OfficerIdentities } from './officer-identities';
import { OneTimeSecrets } from './one-time-secrets';
import { Personnel } from './personnel';
import { Register } from './register';
import { RegisterReadings } from './register-reading';
import { AgenciesRoute } from './routes/agencies.route';
import { AppointmentsRoute } from './routes/appointments.route';
import { AreasRoute } from './routes/areas.route';
import { OfficersRoute } from './routes/officers.route';
import { RosterRoute } from './routes/roster.route';
import { AgencyDirectoryQuery } from './views/agency-directory/agency-directory.query';
import { agencyDirectory } from './views/agency-directory/agency-directory.view';
import { AreaDirectoryQuery } from './views/area-directory/area-directory.query';
import { areaDirectory } from './views/area-directory/area-directory.view';
import { AppointmentHoldersQuery } from './views/officer-directory/appointment-holders.query';
import { OfficerDirectoryQuery } from './views/officer-directory/officer-directory.query';
import { officerDirectory } from './views/officer-directory/officer-directory.view';
import { registerFacts } from './views/register-facts/register-facts.view';
import { RosterQuery } from './views/roster/roster.query';
import { roster } from './views/roster/roster.view';

const COMMANDS = [
  EstablishAgency,
  RenameAgency,
  EndAgency,
  IssueApiKey,
  RevokeApiKey,
  DefineArea,
  EndArea,
  RegisterOfficer,
  AppointOfficer,
  ChangeDutyAreas,
  EndAppointment,
  EndOfficer,
  ResetPassword,
  BindIdentity,
  ConfirmAppointments,
];

/** In the order of the OpenAPI document: queries first, then commands. */
const controllerOf = ({ controller }: (typeof COMMANDS)[number]) => controller;
const CONTROLLERS = [
  AgenciesRoute,
  ...COMMANDS.slice(0, 5).map(controllerOf),
  AreasRoute,
  ...COMMANDS.slice(5, 7).map(controllerOf),
  OfficersRoute,
  AppointmentsRoute,
  RosterRoute,
  ...COMMANDS.slice(7).map(controllerOf),
];

const queries = [AgencyDirectoryQuery, AreaDirectoryQuery, OfficerDirectoryQuery, RosterQuery];

/** The views of the register, for the runner. */
export const agencyViews = [agencyDirectory, areaDirectory, officerDirectory, registerFacts, roster];

/**
 * Agencies, officers and areas. Global, because it provides the register used for authentication. Requires from other
 * global modules: the log, the vault, access, the views' reader and runner, and `SETTINGS`.
 */
@Global()
@Module({
  imports: [CommandHandlingModule],
  controllers: CONTROLLERS,
  providers: [
    ...COMMANDS.map(({ handler }) => handler),
    ...queries,
    Agencies,
    Confirmations,
    Founding,
    OfficerIdentities,
    OneTimeSecrets,
    RegisterOperations,
    Personnel,
    Register,
    RegisterReadings,
    SampleOfficers,
    { provide: AppointmentHolders, useClass: AppointmentHoldersQuery },
    { provide: HOST_CLOCK, useValue: hostClock },
    { provide: OfficerRegister, useClass: FoldedOfficerRegister },
  ],
  exports: [
    ...[Agencies, AppointmentHolders, Founding, OfficerRegister, RegisterOperations],
    ...[OneTimeSecrets, Personnel, Register],
    HOST_CLOCK,
  ],
})
export class AgenciesModule {}
