import { derivedId } from '@center/event-store';
import { type AgencyId, type AppointmentId, type AreaCode, type Instant, isVillage, township } from '@center/kernel';
import { AGENCY, AREA, type Fact, type FactEvent } from '@center/statistics';
import { endOf } from '../../domain/appointment';
import { segments, type Span } from './coverage';
import { type FiguredPost, isCounted, type Network, townshipOf } from './network';

/** The contexts of the subjects of these facts. */
export const SUBJECTS = { agencies: 'agencies', officers: 'officers', areas: 'areas' } as const;

const WORKERS: readonly string[] = ['TOWN_SUPERVISOR', 'CHILD_DIRECTOR'];

const held = ({ from, to }: Span) => ({ at: from, course: { ended: to ?? null, away: [] } });

/** When a post ends: its term, its own end, or the end of its agency, whichever is first. */
const endOfPost = (post: FiguredPost, { agencies }: Network): Instant | undefined => {
  const ends = [endOf(post), agencies.get(post.agencyId)?.to].flatMap((end) => end ?? []);
  return ends.length === 0 ? undefined : ends.reduce((first, end) => (end < first ? end : first));
};

const eventsOfPost = ({ events, officerId }: FiguredPost): FactEvent[] =>
  events.map((event) => ({ ...event, subject: { context: SUBJECTS.officers, id: officerId } }));

/** The fact of an appointment as a worker of the network; none for another role, or one that ended before it began. */
export const factsOfPost = (id: AppointmentId, network: Network): Fact[] => {
  const post = network.posts.get(id);
  if (!post || !WORKERS.includes(post.role)) return [];
  const to = endOfPost(post, network);
  if (to !== undefined && to <= post.from) return [];
  const { officerId, agencyId, areaCode, from, events } = post;
  return [
    {
      ...{ indicator: 'posts', key: id, subject: { context: SUBJECTS.officers, id: officerId }, events },
      ...{ met: true, person: officerId, ...held({ from, to }) },
      groups: { [AGENCY.name]: [agencyId], [AREA.name]: townshipOf({ areaCode }) ?? null },
    },
  ];
};

/** The fact of an agency as a station. */
export const factsOfAgency = (id: AgencyId, { agencies }: Network): Fact[] => {
  const agency = agencies.get(id);
  if (agency?.kind !== 'STATION') return [];
  const { areaCode, events } = agency;
  return [
    {
      ...{ indicator: 'stations', key: id, subject: { context: SUBJECTS.agencies, id }, events },
      ...{ met: true, person: null, ...held(agency) },
      groups: { [AGENCY.name]: [id], [AREA.name]: townshipOf({ areaCode }) ?? null },
    },
  ];
};

/** Who covers an area: of a township its stations, of a village those whose duty area it is. */
interface Cover extends Span {
  readonly events: readonly FactEvent[];
}

const stationsIn = (code: AreaCode, { agencies }: Network): Cover[] =>
  [...agencies.values()]
    .filter((agency) => agency.kind === 'STATION' && townshipOf(agency) === code)
    .map(({ agencyId, from, to, events }) => ({
      ...{ from, to },
      events: events.map((event) => ({ ...event, subject: { context: SUBJECTS.agencies, id: agencyId } })),
    }));

const dutiesIn = (code: AreaCode, network: Network): Cover[] =>
  [...network.posts.values()].flatMap((post) =>
    post.duties.flatMap(({ from, areas }, nth): Cover[] => {
      if (!areas.includes(code)) return [];
      const ends = [post.duties[nth + 1]?.from, endOfPost(post, network)].flatMap((end) => end ?? []).sort();
      return [{ from, to: ends[0], events: eventsOfPost(post) }];
    }),
  );

const inLogOrder = (events: readonly FactEvent[]): FactEvent[] => {
  const byPosition = new Map(events.map((event) => [event.position, event]));
  return [...byPosition.values()].sort((one, other) => Number(BigInt(one.position) - BigInt(other.position)));
};

/**
 * The facts of an area, one for each time in which nothing changes: of a township whether it has a station, of a village only
 * those in which it is in nobody's duty areas.
 */
export const factsOfArea = (code: AreaCode, network: Network): Fact[] => {
  const area = network.areas.get(code);
  if (!area || !isCounted(code)) return [];
  const village = isVillage(code);
  const covers = village ? dutiesIn(code, network) : stationsIn(code, network);
  const events = inLogOrder([...area.events, ...covers.flatMap((cover) => cover.events)]);
  return segments(area, covers)
    .filter(({ covered }) => !village || !covered)
    .map((segment) => ({
      ...{ indicator: village ? 'uncovered_villages' : 'townships', key: `${code}/${segment.from}`, events },
      ...{ subject: { context: SUBJECTS.areas, id: derivedId(`area/${code}`) }, person: null, met: segment.covered },
      ...{ ...held(segment), groups: { [AGENCY.name]: [], [AREA.name]: township(code) } },
    }));
};
