import type { Attempt, PreparedCenter, SideContext } from '../../../test/side-contexts';
import { activityStream, materialStream } from '../src/domain/streams';

const CENTER = ['CARE_COORDINATOR', 'DISPATCHER'];
const PLAN = [...CENTER, 'TOWN_SUPERVISOR', 'SOCIAL_WORKER'];
const HOLD = [...PLAN, 'CHILD_DIRECTOR'];
const PLAIN = [...HOLD, 'AGENCY_LIAISON', 'RESCUE_WORKER', 'CENTER_LEADER'];
const READ = [...PLAIN, 'AUDITOR'];

const RECORD = 'POST /v1/activities';
const ON_ACTIVITY = `${RECORD}/{activityId}`;

const A_SERVICE = { kind: 'CHILD_SERVICE', theme: 'OTHER', areaCode: '370682' };
const A_FAMILY = { kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', areaCode: '370682' };
const NOT_A_SERVICE = ['/attendance/workers', '/attendance/households', '/attendance/copiesGiven'];
const NOT_A_FAMILY = ['/attendance/workers', '/attendance/volunteers', '/attendance/copiesGiven'];
/** Ids of what does not exist, and names of adults, which are not taken. */
const NEVER = ['/attendance/adults/named', '/attendance/volunteers/named', '/attendance/households/0/householdId'];

const byPointer = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`/${name}`, value]));

/** Texts are sent to a plan, an activity that was held, and a new one; of a family, and of children. */
const attempts = async (center: PreparedCenter, route: string): Promise<readonly Attempt[]> => {
  if (!route.startsWith(RECORD)) return [];
  const hostId = center.agencyOf('dispatcher');
  const dispatcher = await center.as('dispatcher');
  const made = async (body: object): Promise<Attempt['ids']> =>
    dispatcher.does<Record<string, string>>('/v1/activities', { hostId, ...body });
  const service = { attendance: { children: { unnamed: 3 } }, ...A_SERVICE };
  const family = { attendance: { households: [{}] }, ...A_FAMILY };
  const values = (subject: object) => byPointer({ ...subject, hostId });
  const counted = { '/attendance/children/unnamed': 2, '/attendance/adults/unnamed': 2 };
  switch (route) {
    case RECORD:
      return [
        { leftOut: [...NOT_A_SERVICE, ...NEVER], values: { ...values(A_SERVICE), ...counted }, ids: {} },
        { leftOut: [...NOT_A_FAMILY, ...NEVER], values: { ...values(A_FAMILY), ...counted }, ids: {} },
      ];
    case `${ON_ACTIVITY}/hold`:
      return [
        {
          leftOut: [...NOT_A_SERVICE, ...NEVER],
          values: { ...values(A_SERVICE), ...counted },
          ids: await made(A_SERVICE),
        },
        {
          leftOut: [...NOT_A_FAMILY, ...NEVER],
          values: { ...values(A_FAMILY), ...counted },
          ids: await made(A_FAMILY),
        },
      ];
    case `${ON_ACTIVITY}/attendance`:
      return [
        { leftOut: [...NOT_A_SERVICE, ...NEVER], values: counted, ids: await made(service) },
        { leftOut: [...NOT_A_FAMILY, ...NEVER], values: counted, ids: await made(family) },
      ];
    case `${ON_ACTIVITY}/cancel`:
      return [{ leftOut: [], values: {}, ids: await made(A_SERVICE) }];
    case `${ON_ACTIVITY}/void`: {
      const supervisor = await center.as('supervisor-001');
      const own = { hostId: center.agencyOf('supervisor-001'), areaCode: '370682001' };
      const ids = await supervisor.does<Record<string, string>>('/v1/activities', { ...service, ...own });
      return [{ leftOut: [], values: {}, ids }];
    }
    default:
      return [];
  }
};

const printed = async (center: PreparedCenter, route: string): Promise<readonly Attempt[]> => {
  if (route === 'POST /v1/materials') return [{ leftOut: [], values: { '/copies': 2 }, ids: {} }];
  if (route !== 'POST /v1/materials/{materialId}/void') return attempts(center, route);
  const dispatcher = await center.as('dispatcher');
  const body = { kind: 'POSTER', title: '宣传画', copies: 1 };
  return [{ leftOut: [], values: {}, ids: await dispatcher.does<Record<string, string>>('/v1/materials', body) }];
};

/** What the specs of the whole program know of this context. */
export const sideContext: SideContext = {
  streams: [activityStream, materialStream],
  roles: {
    [RECORD]: HOLD,
    [`${ON_ACTIVITY}/hold`]: HOLD,
    [`${ON_ACTIVITY}/attendance`]: HOLD,
    [`${ON_ACTIVITY}/cancel`]: PLAN,
    [`${ON_ACTIVITY}/void`]: [...CENTER, 'TOWN_SUPERVISOR'],
    'GET /v1/activities': READ,
    'GET /v1/activities/{activityId}': READ,
    'GET /v1/activities/attendances': READ,
    'POST /v1/activities/attendances/search': PLAIN,
    'POST /v1/materials': CENTER,
    'POST /v1/materials/{materialId}/void': CENTER,
    'GET /v1/materials': READ,
    'GET /v1/materials/{materialId}': READ,
  },
  together: { [RECORD]: ['/theme'] },
  secrecy: {
    publicTexts: ['POST /v1/materials /title'],
    codes: ['POST /v1/activities/attendances/search /cursor'],
    attempts: printed,
  },
  sight: {
    queries: {
      'GET /v1/activities': ['?limit=200'],
      'GET /v1/activities/{activityId}': [''],
      'GET /v1/activities/attendances': ['?officerId=0190163d-8694-7398-9f3c-1f6f4d2a6b10'],
      'GET /v1/materials': ['?limit=200'],
      'GET /v1/materials/{materialId}': [''],
    },
    apart: [
      RECORD,
      ...['hold', 'attendance', 'cancel', 'void'].map((step) => `${ON_ACTIVITY}/${step}`),
      'POST /v1/activities/attendances/search', // finds activities only
      'POST /v1/materials',
      'POST /v1/materials/{materialId}/void',
    ],
    notPlanted: /^POST \/v1\/(activities|materials)\b/,
  },
};
