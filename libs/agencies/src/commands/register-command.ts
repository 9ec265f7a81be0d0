import {
  actorOf,
  causeWarnings,
  command,
  type CommandCall,
  type CommandOptions,
  commandsOn,
  type Token,
  type Warning,
  withWarnings,
} from '@center/command-handling';
import {
  type AgencyId,
  type AppointmentId,
  type Instant,
  type Officer,
  type OfficerId,
  refuse,
  type Role,
} from '@center/kernel';
import { aheadWarnings, type BusinessTimeRequest, Problem } from '@center/web';
import type { Agencies } from '../agencies';
import { type Agency, EndedDifferently } from '../domain/agency';
import type { AgencyEvent, OfficerEvent, RegisterEvent } from '../domain/events';
import { MANAGERS, mayAppoint, mayAppointTo, mayManage } from '../domain/management';
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
    'already-done-differently',
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
} as const satisfies Readonly<Record<string, readonly (AgencyProblem | 'already-done-differently')[]>>;
type Name = keyof typeof REFUSALS;

const WRITES: Readonly<Record<Name, readonly RegisterEvent['type'][]>> = {
  'end-agency': ['AgencyEnded'],
  'rename-agency': ['AgencyRenamed'],
  'appoint-officer': ['AppointmentStarted'],
  'change-duty-areas': ['DutyAreasChanged'],
  'end-appointment': ['AppointmentEnded'],
};

/** The commands that a town supervisor may give for the child directors of the own township. */
const OF_MANAGERS: readonly Name[] = ['appoint-officer', 'change-duty-areas', 'end-appointment'];

/** A command, and where its warnings go. */
interface Given {
  readonly body: BusinessTimeRequest;
  readonly now: Instant;
  readonly warn: (warning: Warning) => void;
}

const withStanding = (error: unknown): never => {
  if (!(error instanceof EndedDifferently)) throw error;
  const { revision, ...recorded } = error.standing;
  throw new Problem(error.code, { members: { revision, recorded: { type: 'AgencyEnded', ...recorded } } });
};

/**
 * The events of a decision, with the warnings about the time that the command states. Throws what the decision throws; for an
 * agency that has ended in other words, with the event that stands.
 */
const concluded = async <E extends AgencyEvent | OfficerEvent>(
  decide: () => Promise<readonly E[]>,
  { body, now, warn }: Given,
): Promise<readonly E[]> => {
  const events = await decide().catch(withStanding);
  const [first] = events;
  const ended = first && 'to' in first.data ? { at: first.data.to } : undefined;
  [...aheadWarnings(body.at, now), ...causeWarnings(body.at, ended)].forEach(warn);
  return events;
};

const registerCommands = {
  clock: HOST_CLOCK,
  roles: (name: Name): readonly Role[] => (OF_MANAGERS.includes(name) ? MANAGERS : ['SYS_ADMIN']),
  refusals: (name: Name) => REFUSALS[name],
  writes: (name: Name) => WRITES[name],
};

/** Declares an administrator command on an agency. */
export const agencyCommand = commandsOn<{ readonly agencyId: AgencyId }>()({
  ...registerCommands,
  stream: agencyStream,
  key: 'agencyId',
  path: 'v1/agencies/:agencyId',
  tag: '单位 Agencies',
  admit: (state: Agency | undefined): asserts state is Agency => {
    if (!state) throw new Problem('not-found');
  },
  conclude: concluded,
  answer: AgencyAnswer,
});

/** Declares a command on an officer, or on an appointment. An officer whom the caller does not manage is 404. */
export const officerCommand = commandsOn<{ readonly officerId: OfficerId; readonly appointmentId: AppointmentId }>()({
  ...registerCommands,
  stream: officerStream,
  key: 'officerId',
  path: 'v1/officers/:officerId',
  tag: '工作人员 Officers',
  admit: (state: Service | undefined, { by, ids: { appointmentId } }): asserts state is Service => {
    if (!state || !mayManage(by, state)) throw new Problem('not-found');
    if (!appointmentId) return;
    const held = state.appointments.find((one) => one.appointmentId === appointmentId);
    if (!held || !mayAppoint(by, held)) throw new Problem('not-found');
  },
  conclude: concluded,
  answer: OfficerAnswer,
});

/** Declares a command of the administrator, or of other roles, that does more than append to one stream. */
export const administratorCommand = <
  Body extends BusinessTimeRequest,
  Answer extends object & { readonly warnings?: readonly Warning[] },
  const Needs extends readonly Token[] = readonly [],
>(
  options: Omit<CommandOptions<Body, Answer, Needs>, 'roles' | 'clock' | 'refusals'> & {
    readonly roles?: readonly Role[];
    readonly refusals?: readonly (AgencyProblem | 'username-taken' | 'identity-bound')[];
  },
) =>
  command<Body, Answer, Needs>({
    roles: ['SYS_ADMIN'],
    ...options,
    clock: HOST_CLOCK,
    execute: async (call, body, ...services) =>
      withWarnings(await options.execute(call, body, ...services), aheadWarnings(body.at, call.now)),
  });

/** The agency of a new post. Refuses `unknown-agency`; throws a 403 if the caller may not make such an appointment there. */
export const agencyOfPost = async (
  by: Officer,
  { role, agencyId }: { readonly role: Role; readonly agencyId: AgencyId },
  agencies: Agencies,
): Promise<Agency> => {
  if (!mayAppointTo(by, role)) throw new Problem('role-not-allowed');
  const agency = (await agencies.agency(agencyId)) ?? refuse('unknown-agency');
  if (!mayAppoint(by, { role, areaCode: agency.areaCode })) throw new Problem('role-not-allowed');
  return agency;
};

/** Maps a command call to a call of the register. */
export const registerCall = (name: string, { by, operation }: CommandCall): RegisterCall => ({
  name,
  actor: actorOf(by),
  operation,
});
