import { ofSideContexts } from '../side-contexts';

/**
 * Who may do and see what, transcribed from the domain guide (§2 "Who", §6) and the contract, not from the code. The specs
 * check the program against it.
 */

const EVERYONE = 'everyone';
const HANDLERS = [
  'DISPATCHER',
  'TOWN_SUPERVISOR',
  'AGENCY_LIAISON',
  'RESCUE_WORKER',
  'SOCIAL_WORKER',
  'CHILD_DIRECTOR',
];
const SEE_CASES = [...HANDLERS, 'CENTER_LEADER', 'AUDITOR'];
const READ_PLAIN = [...HANDLERS, 'CENTER_LEADER'];
const REPORTERS = ['AGENCY_LIAISON', 'CHILD_DIRECTOR', 'TOWN_SUPERVISOR', 'DISPATCHER'];
const RECEIVERS = ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', 'DISPATCHER'];
const ISSUERS = RECEIVERS; // also for onward transfers, and for a station in an emergency
const RESCUERS = ['RESCUE_WORKER', 'DISPATCHER', 'TOWN_SUPERVISOR'];
const DECIDERS = ['DISPATCHER', 'CENTER_LEADER'];
const CENTER = ['DISPATCHER'];
const FIGURES = [...DECIDERS, 'AUDITOR', 'STATISTICS_VIEWER', 'AGENCY_LIAISON'];
const ADMINISTRATOR = ['SYS_ADMIN'];
const MANAGERS = [...ADMINISTRATOR, 'TOWN_SUPERVISOR'];
const WEBHOOKS = ['AGENCY_LIAISON', ...ADMINISTRATOR];

/** The roles permitted to call a route; all others get 403. */
export const ROLES_OF: Readonly<Record<string, readonly string[] | typeof EVERYONE>> = {
  'POST /v1/tokens': EVERYONE,
  'POST /v1/tokens/revoke': EVERYONE,
  'GET /v1/me': EVERYONE,
  'POST /v1/me/password': EVERYONE,
  'POST /v1/me/api-key/rotate': EVERYONE,
  'GET /v1/areas': EVERYONE,
  'GET /v1/areas/{code}': EVERYONE,
  'POST /v1/areas': ADMINISTRATOR,
  'POST /v1/areas/import': ADMINISTRATOR,
  'POST /v1/areas/{code}/end': ADMINISTRATOR,
  'GET /v1/agencies': EVERYONE,
  'GET /v1/agencies/{agencyId}': EVERYONE,
  'POST /v1/agencies': ADMINISTRATOR,
  'POST /v1/agencies/{agencyId}/rename': ADMINISTRATOR,
  'POST /v1/agencies/{agencyId}/end': ADMINISTRATOR,
  'GET /v1/agencies/{agencyId}/api-keys': ADMINISTRATOR,
  'POST /v1/agencies/{agencyId}/api-keys': ADMINISTRATOR,
  'POST /v1/agencies/{agencyId}/api-keys/{apiKeyId}/revoke': ADMINISTRATOR,
  'GET /v1/officers': ADMINISTRATOR,
  'POST /v1/officers': MANAGERS,
  'POST /v1/officers/import': MANAGERS,
  'GET /v1/officers/{officerId}': ADMINISTRATOR,
  'POST /v1/officers/{officerId}/appointments': MANAGERS,
  'POST /v1/officers/{officerId}/appointments/{appointmentId}/duty-areas': MANAGERS,
  'POST /v1/officers/{officerId}/appointments/{appointmentId}/end': MANAGERS,
  'POST /v1/officers/{officerId}/end': ADMINISTRATOR,
  'POST /v1/officers/{officerId}/password': ADMINISTRATOR,
  'POST /v1/officers/{officerId}/identities': ADMINISTRATOR,
  'GET /v1/appointments': ['CENTER_LEADER', ...ADMINISTRATOR],
  'POST /v1/appointments/confirm': ['CENTER_LEADER'],
  'GET /v1/roster': [...MANAGERS, 'CENTER_LEADER', 'DISPATCHER', 'AUDITOR', 'CHILD_DIRECTOR', 'AGENCY_LIAISON'],
  'GET /v1/stream': EVERYONE,
  'GET /v1/webhooks': WEBHOOKS,
  'POST /v1/webhooks': ['AGENCY_LIAISON'],
  'GET /v1/webhooks/{webhookId}': WEBHOOKS, // of the own agency; of all for the administrator
  'GET /v1/webhooks/{webhookId}/deliveries': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/rotate-secret': ['AGENCY_LIAISON'],
  'POST /v1/webhooks/{webhookId}/ping': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/pause': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/resume': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/end': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver': WEBHOOKS,
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/skip': WEBHOOKS,
  'GET /v1/policies/deadlines': EVERYONE,
  'GET /v1/policies/deadlines/versions': EVERYONE,
  'GET /v1/policies/deadlines/due': EVERYONE,
  'PUT /v1/policies/deadlines': ['CENTER_LEADER'],
  'POST /v1/policies/deadlines/what-if': ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR'],
  'GET /v1/calendar/{year}': EVERYONE,
  'PUT /v1/calendar/{year}': ['CENTER_LEADER'],
  'GET /v1/duty-roster': ['DISPATCHER', 'CENTER_LEADER', 'AUDITOR', ...ADMINISTRATOR],
  'GET /v1/duty-roster/now': EVERYONE,
  'PUT /v1/duty-roster': ['CENTER_LEADER'],
  'POST /v1/leads': REPORTERS,
  'POST /v1/leads/import': REPORTERS,
  'GET /v1/cases': SEE_CASES,
  'POST /v1/cases/search': SEE_CASES,
  'GET /v1/cases/{caseId}': SEE_CASES,
  'GET /v1/cases/{caseId}/deadlines': SEE_CASES,
  'GET /v1/deadlines': SEE_CASES,
  'POST /v1/cases/{caseId}/deadlines/{deadlineId}/extend': ['DISPATCHER', 'CENTER_LEADER'],
  'GET /v1/notifications': EVERYONE,
  'POST /v1/notifications/{notificationId}/acknowledge': EVERYONE, // their own
  'POST /v1/cases/{caseId}/supervisions': DECIDERS,
  'GET /v1/supervisions': SEE_CASES,
  'POST /v1/supervisions/{supervisionId}/answer': READ_PLAIN, // the supervised agency
  'POST /v1/supervisions/{supervisionId}/end': ['CENTER_LEADER'],
  'POST /v1/supervisions/{supervisionId}/unmaskings': READ_PLAIN, // the supervised agency, and who sees the case
  'GET /v1/cases/{caseId}/duplicates': DECIDERS,
  'GET /v1/cases/{caseId}/timeline': SEE_CASES,
  'GET /v1/cases/{caseId}/history': ['AUDITOR', 'CENTER_LEADER'],
  'POST /v1/cases/{caseId}/unmaskings': READ_PLAIN,
  'GET /v1/cases/{caseId}/documents/{kind}': SEE_CASES,
  'POST /v1/cases/{caseId}/documents/{kind}': READ_PLAIN,
  'POST /v1/cases/{caseId}/accept': CENTER,
  'POST /v1/cases/{caseId}/decline': CENTER,
  'POST /v1/cases/{caseId}/triage': CENTER,
  'POST /v1/cases/{caseId}/assign': ['DISPATCHER', 'TOWN_SUPERVISOR'],
  'POST /v1/cases/{caseId}/reassign': ['DISPATCHER', 'TOWN_SUPERVISOR'],
  'POST /v1/cases/{caseId}/risk-grades': HANDLERS,
  'POST /v1/cases/{caseId}/transfers': ['DISPATCHER', 'AGENCY_LIAISON', 'TOWN_SUPERVISOR'],
  'POST /v1/cases/{caseId}/transfers/{transferId}/sign-for': RECEIVERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/accept': RECEIVERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/feed-back': RECEIVERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/complete': CENTER,
  'POST /v1/cases/{caseId}/transfers/{transferId}/reject-feedback': CENTER,
  'POST /v1/cases/{caseId}/transfers/{transferId}/request-material': RECEIVERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/supplement': ISSUERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/return': RECEIVERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/withdraw': ISSUERS,
  'POST /v1/cases/{caseId}/transfers/{transferId}/confirm-withdrawal': RECEIVERS,
  'POST /v1/cases/{caseId}/disputes/{disputeId}/rule': DECIDERS,
  'GET /v1/audit/log': ['AUDITOR'],
  'POST /v1/reassignments': ['DISPATCHER', 'TOWN_SUPERVISOR'],
  'POST /v1/cases/bulk': ['DISPATCHER', 'TOWN_SUPERVISOR'], // supervisors assign only
  'POST /v1/cases/{caseId}/children': HANDLERS,
  'POST /v1/cases/{caseId}/children/{childId}/identify': HANDLERS,
  'POST /v1/cases/{caseId}/children/{childId}/void': HANDLERS,
  'POST /v1/cases/{caseId}/reporters': HANDLERS,
  'POST /v1/cases/{caseId}/notes': HANDLERS,
  'POST /v1/cases/{caseId}/copies': DECIDERS,
  'POST /v1/cases/{caseId}/copies/{agencyId}/end': DECIDERS,
  'POST /v1/cases/{caseId}/police-report': HANDLERS, // the handler or the submitter
  'POST /v1/cases/{caseId}/visits': HANDLERS,
  'POST /v1/cases/{caseId}/assessments': HANDLERS,
  'POST /v1/cases/{caseId}/conferences': DECIDERS,
  'POST /v1/cases/{caseId}/rescues': RESCUERS,
  'POST /v1/cases/{caseId}/rescues/{rescueId}/end': RESCUERS,
  'POST /v1/cases/{caseId}/rescues/{rescueId}/void': [...HANDLERS, 'CENTER_LEADER'], // the author, and the dispatcher
  'POST /v1/cases/{caseId}/bars': ['CENTER_LEADER'],
  'POST /v1/cases/{caseId}/bars/{barId}/end': ['CENTER_LEADER'],
  'POST /v1/cases/{caseId}/merge': CENTER,
  'POST /v1/cases/{caseId}/unmerge': CENTER,
  'POST /v1/cases/{caseId}/reopen': CENTER,
  'POST /v1/cases/{caseId}/corrections': [...HANDLERS, 'CENTER_LEADER'], // everyone who may have entered a text
  'POST /v1/cases/{caseId}/inform-reporter': CENTER,
  'POST /v1/cases/{caseId}/propose-closure': HANDLERS,
  'POST /v1/cases/{caseId}/reject-closure': DECIDERS,
  'POST /v1/cases/{caseId}/close': DECIDERS,
  'POST /v1/cases/{caseId}/lift-secrecy': ['CENTER_LEADER'],
  'POST /v1/cases/{caseId}/access-list': DECIDERS,
  'POST /v1/cases/{caseId}/access-list/{officerId}/end': DECIDERS,
  'POST /v1/cases/{caseId}/break-glass': READ_PLAIN, // who sees the case masked
  'POST /v1/cases/{caseId}/break-glass/{breakGlassId}/review': ['CENTER_LEADER'],
  'GET /v1/break-glass': ['CENTER_LEADER', 'AUDITOR'],
  'GET /v1/transfers': ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', ...DECIDERS, 'AUDITOR'],
  'GET /v1/statistics': FIGURES,
  'GET /v1/statistics/definitions': FIGURES,
  'GET /v1/statistics/{indicator}/facts': [...DECIDERS, 'AUDITOR'],
  'GET /v1/statistics/handovers': FIGURES,
  'POST /v1/reports': ['CENTER_LEADER'],
  'GET /v1/reports': FIGURES,
  'GET /v1/reports/{reportId}': FIGURES,
  'GET /v1/reports/{reportId}/restatement': FIGURES,
  'GET /v1/audit/access': ['AUDITOR'],
  'POST /v1/audit/access/unmaskings': ['AUDITOR'],
  'GET /v1/audit/erasures': ['AUDITOR', 'CENTER_LEADER'],
  'POST /v1/audit/erasures/{personId}/unmaskings': ['AUDITOR', 'CENTER_LEADER'],
  'GET /v1/audit/xes': ['AUDITOR', 'CENTER_LEADER'],
  ...ofSideContexts(({ roles }) => roles),
};

/** Whether a role is permitted to call a route. */
export const mayCall = (role: string, route: string): boolean => {
  const roles = ROLES_OF[route];
  return roles === EVERYONE || !!roles?.includes(role);
};

/** The roles of a route as the OpenAPI document lists them. */
export const listedRoles = (route: string): string[] => {
  const roles = ROLES_OF[route];
  return roles === EVERYONE || !roles ? [] : [...roles].sort();
};

type Visibility = 'full' | 'own' | 'pseudonymous';

const ALWAYS: Readonly<Record<string, Visibility>> = {
  dispatcher: 'full',
  dispatcher2: 'full',
  leader: 'full',
  auditor: 'pseudonymous',
};

/** Officers who see a case, besides those who see every case, and how much of it. All others get 404. */
const VISIBILITIES = {
  'reported by the school': {
    'liaison-school': 'own',
    'rescue-worker': 'full', // of the center, which handles it
    'supervisor-001': 'full', // of its township
  },
  'of a director, worked on by an NGO, with the police': {
    'director-101': 'own',
    'supervisor-101': 'full',
    'liaison-ngo': 'full',
    'social-worker': 'full',
    'liaison-police': 'full',
  },
  'of the hospital, worked on by another station': {
    'liaison-hospital': 'own',
    'supervisor-001': 'full',
    'supervisor-101': 'full',
    'director-101': 'full',
  },
  'against officers of the police and a station': {
    'liaison-education': 'own',
    'liaison-procuratorate': 'full',
    'rescue-worker': 'full',
  },
  'against the unit that reported it': { 'rescue-worker': 'full', 'supervisor-001': 'full' },
  'of a supervisor, without an area': { 'supervisor-101': 'own', 'rescue-worker': 'full' },
  'of a supervisor, in the county': { 'supervisor-001': 'own', 'rescue-worker': 'full' },
} as const satisfies Record<string, Readonly<Record<string, Visibility>>>;

export type SceneName = keyof typeof VISIBILITIES;
export const SCENES = Object.keys(VISIBILITIES) as SceneName[];

/** All officers who see a case, by username, and how much of it. */
export const whoSees = (scene: SceneName): Readonly<Record<string, Visibility>> => ({
  ...ALWAYS,
  ...VISIBILITIES[scene],
});
