import { OfficerRegister } from '@center/access';
import { hostClock } from '@center/event-store';
import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Agencies } from './agencies';
import { AppointOfficerHandler, AppointOfficerRoute } from './commands/appoint-officer';
import { EndAgencyHandler, EndAgencyRoute } from './commands/end-agency';
import { EndAppointmentHandler, EndAppointmentRoute } from './commands/end-appointment';
import { EndOfficerHandler, EndOfficerRoute } from './commands/end-officer';
import { EstablishAgencyHandler, EstablishAgencyRoute } from './commands/establish-agency';
import { IssueApiKeyHandler, IssueApiKeyRoute } from './commands/issue-api-key';
import { RegisterOfficerHandler, RegisterOfficerRoute } from './commands/register-officer';
import { ResetPasswordHandler, ResetPasswordRoute } from './commands/reset-password';
import { RevokeApiKeyHandler, RevokeApiKeyRoute } from './commands/revoke-api-key';
import { FoldedOfficerRegister } from './folded-officer-register';
import { Founding } from './founding/founding';
import { SampleOfficers } from './founding/sample-officers';
import { HOST_CLOCK } from './host-clock';
import { OneTimeSecrets } from './one-time-secrets';
import { Personnel } from './personnel';
import { Register } from './register';
import { AgenciesRoute } from './routes/agencies.route';
import { AreasRoute } from './routes/areas.route';
import { OfficersRoute } from './routes/officers.route';
import { AgencyDirectoryQuery } from './views/agency-directory/agency-directory.query';
import { agencyDirectory } from './views/agency-directory/agency-directory.view';
import { AreaDirectoryQuery } from './views/area-directory/area-directory.query';
import { areaDirectory } from './views/area-directory/area-directory.view';
import { OfficerDirectoryQuery } from './views/officer-directory/officer-directory.query';
import { officerDirectory } from './views/officer-directory/officer-directory.view';

const commands = [
  EstablishAgencyHandler,
  EndAgencyHandler,
  IssueApiKeyHandler,
  RevokeApiKeyHandler,
  RegisterOfficerHandler,
  AppointOfficerHandler,
  EndAppointmentHandler,
  EndOfficerHandler,
  ResetPasswordHandler,
];

const routes = [
  AgenciesRoute,
  EstablishAgencyRoute,
  EndAgencyRoute,
  IssueApiKeyRoute,
  RevokeApiKeyRoute,
  AreasRoute,
  OfficersRoute,
  RegisterOfficerRoute,
  AppointOfficerRoute,
  EndAppointmentRoute,
  EndOfficerRoute,
  ResetPasswordRoute,
];

const queries = [AgencyDirectoryQuery, AreaDirectoryQuery, OfficerDirectoryQuery];

/** The views of the register, for the runner. */
export const agencyViews = [agencyDirectory, areaDirectory, officerDirectory];

/**
 * Agencies, officers and areas. Global, because it keeps the register that the gate asks. Needs from other global
 * modules: the log, the vault, access, the views' reader and runner, and `SETTINGS`.
 */
@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: routes,
  providers: [
    ...commands,
    ...queries,
    Agencies,
    Founding,
    OneTimeSecrets,
    Personnel,
    Register,
    SampleOfficers,
    { provide: HOST_CLOCK, useValue: hostClock },
    { provide: OfficerRegister, useClass: FoldedOfficerRegister },
  ],
  exports: [Agencies, Founding, OfficerRegister],
})
export class AgenciesModule {}
