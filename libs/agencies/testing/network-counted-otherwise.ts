import type { AreaCode, Instant } from '@center/kernel';
import type { RegisterEvent } from '../src/domain/events';

/** The figures of the network at an instant, by township; `''` is the whole county. */
export type NetworkFigures = Readonly<Record<string, Record<string, number>>>;

type Of<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { type: Type }>['data'];

/**
 * Counts the network at an instant, from the events alone and by the text of the guide: who holds what then is decided for
 * each officer, station and village.
 */
export const countNetwork = (events: readonly RegisterEvent[], moment: Instant): NetworkFigures => {
  const all = <Type extends RegisterEvent['type']>(type: Type): Of<Type>[] =>
    events.filter((event) => event.type === type).map(({ data }) => data as Of<Type>);
  const agencyEnds = new Map(all('AgencyEnded').map(({ agencyId, to }) => [agencyId, to]));
  const postEnds = new Map(all('AppointmentEnded').map(({ appointmentId, to }) => [appointmentId, to]));
  const areaEnds = new Map(all('AreaEnded').map(({ code, to }) => [code, to]));
  const before = (end: Instant | undefined) => end === undefined || moment < end;

  const stations = all('AgencyEstablished').filter(
    ({ kind, agencyId, from }) => kind === 'STATION' && from <= moment && before(agencyEnds.get(agencyId)),
  );
  const posts = all('AppointmentStarted').filter(
    ({ from, until, agencyId, appointmentId }) =>
      from <= moment && before(until) && before(agencyEnds.get(agencyId)) && before(postEnds.get(appointmentId)),
  );
  const dutyOf = ({ appointmentId, dutyAreas = [], from }: Of<'AppointmentStarted'>): readonly AreaCode[] => {
    const changes = all('DutyAreasChanged').filter((change) => change.appointmentId === appointmentId);
    const steps = [{ from, dutyAreas }, ...changes].filter((step) => step.from <= moment);
    const latest = steps.reduce((last, step) => (step.from >= last.from ? step : last));
    return latest.dutyAreas;
  };
  const areas = [...new Set(all('AreaDefined').map(({ code }) => code))].filter((code) => {
    const from = all('AreaDefined')
      .filter((one) => one.code === code)
      .map((one) => one.from)
      .sort()[0]!;
    return from <= moment && before(areaEnds.get(code));
  });
  const townships = areas.filter((code) => code.length === 9);
  const villages = areas.filter((code) => code.length === 12);
  const cared = new Set(posts.flatMap(dutyOf));
  const workers = posts.filter(({ role }) => role === 'TOWN_SUPERVISOR' || role === 'CHILD_DIRECTOR');

  const figures = (within: string): Record<string, number> => {
    const here = (code: string) => code.startsWith(within);
    const covered = townships.filter(here).filter((code) => stations.some(({ areaCode }) => areaCode.startsWith(code)));
    const counts = {
      stations_open: stations.filter(({ areaCode }) => here(areaCode)).length,
      workers: new Set(workers.filter(({ areaCode }) => here(areaCode)).map(({ officerId }) => officerId)).size,
      villages_without_director: villages.filter(here).filter((code) => !cared.has(code)).length,
      townships: townships.filter(here).length,
      covered: covered.length,
    };
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  };
  const named = ['', ...new Set(all('AreaDefined').map(({ code }) => code.slice(0, 9)))];
  const counted = named.map((code) => [code, figures(code)] as const);
  return Object.fromEntries(counted.filter(([, counts]) => Object.keys(counts).length > 0));
};
