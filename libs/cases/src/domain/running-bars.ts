import type { AgencyId, BarId } from '@center/kernel';
import type { Bar, Case, Fact } from './case';

/** The agencies whose people a lead accuses, each once. */
export const accusedBy = ({ allegedPerpetrators }: Fact<'LeadRegistered'>): readonly AgencyId[] => [
  ...new Set(allegedPerpetrators.flatMap(({ agencyId }) => agencyId ?? [])),
];

/** A bar that the leader did not add. It has the id of the agency. */
export const barFor = (agencyId: AgencyId): Bar => ({ barId: agencyId as string as BarId, agencyId });

/** The running bars of a case: one for each agency and cause. */
export const runningBars = ({ bars, barredByJoined }: Case): readonly Bar[] => [
  ...bars,
  ...barredByJoined.map(({ agencyId, lead }) => ({ ...barFor(agencyId), lead })),
];
