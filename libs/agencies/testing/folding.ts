// What the recorded histories are held against.
export { evolveAgency } from '../src/domain/agency';
export { evolveAreas } from '../src/domain/area';
export { evolveCenter } from '../src/domain/center';
export type { AgencyEvent, AreaDefined, CenterFounded, OfficerEvent } from '../src/domain/events';
export { evolveOfficer } from '../src/domain/officer';
