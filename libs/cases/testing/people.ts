import {
  type Affiliated,
  type AgencyKind,
  type AgencyRef,
  type AreaCode,
  type Id,
  type Officer,
  type RegisteredAgency,
  type Role,
  type Sealed,
  instant,
  label,
} from '@center/kernel';
import type { CaseEvent, CaseEvents } from '../src/domain/events';

/** An id for specs. */
export const uuid = <Of extends string>(number: number): Id<Of> =>
  `00000000-0000-4000-9000-${String(number).padStart(12, '0')}` as Id<Of>;

export const caseId = uuid<'case'>(1);
export const transferId = uuid<'transfer'>(2);
export const childId = uuid<'child'>(3);
export const secondChildId = uuid<'child'>(4);
export const reporterId = uuid<'reporter'>(5);
export const personId = uuid<'person'>(6);
export const otherCaseId = uuid<'case'>(7);
export const nextTransferId = uuid<'transfer'>(8);
export const thirdTransferId = uuid<'transfer'>(9);
export const fourthTransferId = uuid<'transfer'>(53);
export const barId = uuid<'bar'>(56);
export const breakGlassId = uuid<'break-glass'>(57);
export const disputeId = uuid<'dispute'>(50);
export const rescueId = uuid<'rescue'>(51);
export const returnedRescueId = uuid<'rescue'>(59);
export const joinedChildId = uuid<'child'>(54);
export const joinedReporterId = uuid<'reporter'>(55);
export const secondReporterId = uuid<'reporter'>(52);

export const at = instant(Date.UTC(2024, 7, 1, 2));
export const laterThan = (hours: number) => instant(Date.UTC(2024, 7, 1, 2 + hours));

const agency = (number: number, kind: AgencyKind, name: string): AgencyRef => ({
  id: uuid(number),
  kind,
  name: label(name),
});
export const center = agency(10, 'MINORS_CENTER', '未成年人保护工作指挥中心');
export const civilAffairs = agency(11, 'CIVIL_AFFAIRS', '民政局');
export const policeBureau = agency(12, 'POLICE', '公安局');
export const educationBureau = agency(13, 'EDUCATION', '教育局');
export const station = agency(14, 'STATION', '城厢街道未保工作站');
export const otherStation = agency(15, 'STATION', '姜疃镇未保工作站');
export const ngo = agency(16, 'NGO', '社会组织');
export const procuratorateOffice = agency(17, 'PROCURATORATE', '检察院');
export const justiceOffice = agency(18, 'JUSTICE', '司法局');
export const AGENCIES: readonly AgencyRef[] = [
  ...[center, civilAffairs, policeBureau, educationBureau],
  ...[station, otherStation, ngo, procuratorateOffice],
];

export const COUNTY = '370682' as AreaCode;
export const TOWNSHIP = '370682001' as AreaCode;
export const OTHER_TOWNSHIP = '370682105' as AreaCode;

/** The register of specs: the other station has succeeded the social organisation, where the director has a second post. */
const affiliationsOf = (of: AgencyRef): Officer['affiliations'] => {
  if (of.kind === 'MINORS_CENTER') return [];
  return of.id === otherStation.id ? [of.id, ngo.id] : [of.id];
};

/** An agency as a command finds it in the register. */
export const registeredAgency = (agency: AgencyRef): RegisteredAgency => ({
  agency,
  affiliations: affiliationsOf(agency),
});

const officer = (number: number, role: Role, of: AgencyRef, areaCode: AreaCode = COUNTY): Officer => ({
  officerId: uuid(number),
  appointmentId: uuid(number + 100),
  role,
  agency: of,
  areaCode,
  affiliations: affiliationsOf(of),
});
export const dispatcher = officer(20, 'DISPATCHER', center);
export const secondDispatcher = officer(21, 'DISPATCHER', center);
export const leader = officer(22, 'CENTER_LEADER', center);
export const police = officer(23, 'AGENCY_LIAISON', policeBureau);
export const education = officer(24, 'AGENCY_LIAISON', educationBureau);
export const supervisor = officer(25, 'TOWN_SUPERVISOR', station, TOWNSHIP);
export const otherSupervisor = officer(26, 'TOWN_SUPERVISOR', otherStation, OTHER_TOWNSHIP);
export const director: Officer = {
  ...officer(27, 'CHILD_DIRECTOR', station, TOWNSHIP),
  affiliations: [station.id, ngo.id],
};
export const socialWorker = officer(28, 'SOCIAL_WORKER', ngo);
export const rescueWorker = officer(29, 'RESCUE_WORKER', center);
export const auditor = officer(30, 'AUDITOR', civilAffairs);
export const administrator = officer(31, 'SYS_ADMIN', civilAffairs);
export const procurator = officer(33, 'AGENCY_LIAISON', procuratorateOffice);
export const viewer = officer(32, 'STATISTICS_VIEWER', civilAffairs);

export const sealedText = (number = 0): Sealed => ({ sealed: uuid<'key'>(500 + number), box: 'c2VhbGVk' });

/** An officer as a command finds the handler of a case in the register. */
export const registeredOfficer = (officerId: Officer['officerId']): Affiliated =>
  [director, supervisor].find((one) => one.officerId === officerId) ?? { affiliations: [] };

/** An event by this officer at this time, with its other data. */
export const event = <T extends CaseEvent['type']>(
  type: T,
  by: Officer,
  facts: Omit<CaseEvents[T], 'at' | 'by' | 'late'>,
): CaseEvent => ({ type, data: { at, by: by.officerId, ...facts } }) as unknown as CaseEvent;
