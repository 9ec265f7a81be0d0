import {
  type AgencyId,
  type AgencyKind,
  type AppointmentId,
  type AreaCode,
  type Instant,
  isVillage,
  type OfficerId,
  type Role,
  type StoredEventOf,
  township,
} from '@center/kernel';
import type { FactEvent } from '@center/statistics';
import { type Duty, dutiesAfter } from '../../domain/appointment';
import type { RegisterEvent } from '../../domain/events';

interface Dated {
  readonly from: Instant;
  readonly to?: Instant;
  /** the events that made or changed it */
  readonly events: readonly FactEvent[];
}

/** What figures know of an agency. */
export interface FiguredAgency extends Dated {
  readonly agencyId: AgencyId;
  readonly kind: AgencyKind;
  readonly areaCode: AreaCode;
}

/** What figures know of an appointment. */
export interface FiguredPost extends Dated {
  readonly appointmentId: AppointmentId;
  readonly officerId: OfficerId;
  readonly role: Role;
  readonly agencyId: AgencyId;
  readonly areaCode: AreaCode;
  readonly until?: Instant;
  readonly duties: readonly Duty[];
}

/** The register as far as it is counted. A county has few agencies, villages and posts, so they are read together. */
export interface Network {
  readonly areas: Map<AreaCode, Dated>;
  readonly agencies: Map<AgencyId, FiguredAgency>;
  readonly posts: Map<AppointmentId, FiguredPost>;
}

/** The parts of the register whose figures an event may change. */
export interface Touched {
  readonly areas: readonly AreaCode[];
  readonly agencies: readonly AgencyId[];
  readonly posts: readonly AppointmentId[];
}

const areasOf = ({ duties }: FiguredPost): AreaCode[] => duties.flatMap(({ areas }) => areas);

/** The township that an agency is in, if it is in one. */
export const townshipOf = ({ areaCode }: Pick<FiguredAgency, 'areaCode'>): AreaCode | undefined =>
  areaCode.length < 9 ? undefined : township(areaCode);

const ofPost = (appointmentId: AppointmentId, { posts }: Network, more: readonly AreaCode[] = []): Touched => {
  const post = posts.get(appointmentId);
  return { areas: [...new Set([...(post ? areasOf(post) : []), ...more])], agencies: [], posts: [appointmentId] };
};

/** What an event may change. An agency that ends ends its posts. */
export const touchedBy = (event: RegisterEvent, network: Network): Touched => {
  switch (event.type) {
    case 'AreaDefined':
    case 'AreaEnded':
      return { areas: [event.data.code], agencies: [], posts: [] };
    case 'AgencyEstablished':
      return { areas: [townshipOf(event.data) ?? []].flat(), agencies: [event.data.agencyId], posts: [] };
    case 'AgencyEnded': {
      const { agencyId } = event.data;
      const posts = [...network.posts.values()].filter((post) => post.agencyId === agencyId);
      const own = townshipOf(network.agencies.get(agencyId)!) ?? [];
      return {
        areas: [...new Set([own, posts.flatMap(areasOf)].flat())],
        agencies: [agencyId],
        posts: posts.map(({ appointmentId }) => appointmentId),
      };
    }
    case 'AppointmentStarted':
    case 'DutyAreasChanged':
      return ofPost(event.data.appointmentId, network, event.data.dutyAreas);
    case 'AppointmentEnded':
      return ofPost(event.data.appointmentId, network);
    default:
      return { areas: [], agencies: [], posts: [] };
  }
};

/** Whether an area is counted: villages and townships are. */
export const isCounted = (code: AreaCode): boolean => isVillage(code) || code.length === 9;

/** Folds an event into the register. */
export const evolveNetwork = (network: Network, event: StoredEventOf<RegisterEvent>): void => {
  const { type, position, revision } = event;
  const noted = (known: Dated | undefined): readonly FactEvent[] => [
    ...(known?.events ?? []),
    { type, position: position.toString(), revision },
  ];
  switch (event.type) {
    case 'AreaDefined': {
      const { code, from } = event.data;
      const known = network.areas.get(code);
      if (known && known.from <= from) return; // renamed
      network.areas.set(code, { ...known, from, events: noted(known) });
      return;
    }
    case 'AreaEnded': {
      const { code, to } = event.data;
      const known = network.areas.get(code)!;
      network.areas.set(code, { ...known, to, events: noted(known) });
      return;
    }
    case 'AgencyEstablished': {
      const { agencyId, kind, areaCode, from } = event.data;
      network.agencies.set(agencyId, { agencyId, kind, areaCode, from, events: noted(undefined) });
      return;
    }
    case 'AgencyEnded': {
      const known = network.agencies.get(event.data.agencyId)!;
      network.agencies.set(known.agencyId, { ...known, to: event.data.to, events: noted(known) });
      return;
    }
    case 'AppointmentStarted': {
      const { appointmentId, officerId, role, agencyId, areaCode, from, until, dutyAreas } = event.data;
      network.posts.set(appointmentId, {
        ...{ appointmentId, officerId, role, agencyId, areaCode, from },
        duties: dutyAreas ? [{ from, areas: dutyAreas }] : [],
        ...(until && { until }),
        events: noted(undefined),
      });
      return;
    }
    case 'DutyAreasChanged': {
      const known = network.posts.get(event.data.appointmentId)!;
      const duties = dutiesAfter(known.duties, event.data);
      network.posts.set(known.appointmentId, { ...known, duties, events: noted(known) });
      return;
    }
    case 'AppointmentEnded': {
      const known = network.posts.get(event.data.appointmentId)!;
      network.posts.set(known.appointmentId, { ...known, to: event.data.to, events: noted(known) });
      return;
    }
    default:
  }
};
