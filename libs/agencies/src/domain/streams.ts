import { type AgencyId, type OfficerId, type StoredEvent, type StoredEventOf, StreamType } from '@center/kernel';
import { type Agency, evolveAgency } from './agency';
import { type Areas, evolveAreas } from './area';
import { type Center, evolveCenter } from './center';
import type { AgencyEvent, AreaEvent, CenterFounded, OfficerEvent, RegisterEvent } from './events';
import { evolveOfficer, type Service } from './service';

/** The stream of the center, which states the kind of log. */
export const centerStream = new StreamType<undefined, CenterFounded, Center>({
  prefix: 'center',
  single: true,
  types: ['CenterFounded'],
  evolve: evolveCenter,
});

/** The stream of all areas: they are few and are read together. */
export const areasStream = new StreamType<undefined, AreaEvent, Areas>({
  prefix: 'areas',
  single: true,
  types: ['AreaDefined', 'AreaEnded'],
  evolve: evolveAreas,
});

/** The stream of an agency. */
export const agencyStream = new StreamType<AgencyId, AgencyEvent, Agency>({
  prefix: 'agency',
  types: ['AgencyEstablished', 'AgencyRenamed', 'AgencyEnded'],
  evolve: evolveAgency,
});

/** The stream of an officer. */
export const officerStream = new StreamType<OfficerId, OfficerEvent, Service>({
  prefix: 'officer',
  types: [
    'OfficerRegistered',
    'AppointmentStarted',
    'AppointmentConfirmed',
    'DutyAreasChanged',
    'AppointmentEnded',
    'PasswordReset',
    'IdentityBound',
    'OfficerEnded',
  ],
  evolve: evolveOfficer,
});

const REGISTER_STREAMS = [centerStream, areasStream, agencyStream, officerStream] as const;

/** The prefixes of all streams of the register. */
export const REGISTER_PREFIXES = REGISTER_STREAMS.map(({ prefix }) => prefix);

/** Whether an event belongs to the register. */
export const isOfRegister = (event: Pick<StoredEvent, 'stream'>): boolean =>
  REGISTER_STREAMS.some((stream) => stream.owns(event));

/** A register event in the current schema; `undefined` for one of another context. Throws like `StreamType.read`. */
export const readRegisterEvent = (event: StoredEvent): StoredEventOf<RegisterEvent> | undefined =>
  REGISTER_STREAMS.find((stream) => stream.owns(event))?.read(event);
