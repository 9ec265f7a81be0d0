import {
  actorOf,
  command,
  type CommandCall,
  type CommandOptions,
  commandsOn,
  type Token,
} from '@center/command-handling';
import type { AgencyId, AppointmentId, OfficerId } from '@center/kernel';
import { type BusinessTimeRequest, Problem } from '@center/web';
import type { Agency } from '../domain/agency';
import type { RegisterEvent } from '../domain/events';
import type { Service } from '../domain/service';
import { agencyStream, officerStream } from '../domain/streams';
import { HOST_CLOCK } from '../host-clock';
import type { AgencyProblem } from '../problems';
import type { RegisterCall } from '../register';
import { AgencyAnswer, OfficerAnswer } from './register.answer';

/** The problems of a register command; commands that do more than append declare their own. */
const REFUSALS = {
  'end-agency': [
    'center-does-not-end',
    'ends-before-it-began',
    'unknown-agency',
    'agency-not-running',
    'ended-with-another-successor',
  ],
  'rename-agency': ['agency-not-running', 'label-looks-personal'],
  'appoint-officer': [
    'same-person',
    'officer-ended',
    'unknown-agency',
    'agency-not-running',
    'role-not-at-this-agency',
    'area-outside-agency',
    'already-appointed',
  ],
  'change-duty-areas': ['appointment-ended', 'area-outside-agency'],
  'end-appointment': ['ends-before-it-began'],
} as const satisfies Readonly<Record<string, readonly AgencyProblem[]>>;
type Name = keyof typeof REFUSALS;

const WRITES: Readonly<Record<Name, readonly RegisterEvent['type'][]>> = {
  'end-agency': ['AgencyEnded'],
  'rename-agency': ['AgencyRenamed'],
  'appoint-officer': ['AppointmentStarted'],
  'change-duty-areas': ['DutyAreasChanged'],
  'end-appointment': ['AppointmentEnded'],
};

const administrators = {
  clock: HOST_CLOCK,
  roles: (_: Name) => ['SYS_ADMIN'] as const,
  refusals: (name: Name) => REFUSALS[name],
  writes: (name: Name) => WRITES[name],
};

/** Declares an administrator command on an agency. */
export const agencyCommand = commandsOn<{ readonly agencyId: AgencyId }>()({
  ...administrators,
  stream: agencyStream,
  key: 'agencyId',
  path: 'v1/agencies/:agencyId',
  tag: '单位 Agencies',
  admit: (state: Agency | undefined): asserts state is Agency => {
    if (!state) throw new Problem('not-found');
  },
  answer: AgencyAnswer,
});

/** Declares an administrator command on an officer. */
export const officerCommand = commandsOn<{ readonly officerId: OfficerId; readonly appointmentId: AppointmentId }>()({
  ...administrators,
  stream: officerStream,
  key: 'officerId',
  path: 'v1/officers/:officerId',
  tag: '工作人员 Officers',
  admit: (state: Service | undefined, { ids: { appointmentId } }): asserts state is Service => {
    const isHeld = (service: Service) => service.appointments.some((held) => held.appointmentId === appointmentId);
    if (!state || (appointmentId && !isHeld(state))) throw new Problem('not-found');
  },
  answer: OfficerAnswer,
});

/** Declares an administrator command that does more than append to one stream. */
export const administratorCommand = <
  Body extends BusinessTimeRequest,
  Answer extends object,
  const Needs extends readonly Token[] = readonly [],
>(
  options: Omit<CommandOptions<Body, Answer, Needs>, 'roles' | 'clock' | 'refusals'> & {
    readonly refusals?: readonly (AgencyProblem | 'username-taken' | 'identity-bound')[];
  },
) => command({ ...options, roles: ['SYS_ADMIN'], clock: HOST_CLOCK });

/** Maps a command call to a call of the register. */
export const registerCall = (name: string, { by, operation }: CommandCall): RegisterCall => ({
  name,
  actor: actorOf(by),
  operation,
});
