import type { Bar, Case } from '../domain/case';
import { runningBars } from '../domain/running-bars';
import type { BarAnswer } from './bars.answer';
import type { Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesEvent } from './sees';

const causeOf = ({ added, lead, survivor }: Bar): BarAnswer['cause'] => {
  if (added) return 'LEADER';
  if (survivor) return 'SURVIVOR';
  return lead ? 'MERGED_LEAD' : 'LEAD';
};

/** The running bars, for the center and the auditor only. */
export const barsOf = (state: Case, reader: Reader): { readonly bars?: WithSecrets<BarAnswer>[] } =>
  seesEvent(reader, 'AgencyBarred')
    ? {
        bars: runningBars(state).map((bar) => ({
          barId: bar.barId,
          agencyId: bar.agencyId,
          cause: causeOf(bar),
          caseId: bar.lead ?? bar.survivor ?? null,
          at: bar.added?.at ?? null,
          by: bar.added?.by ?? null,
          note: secret(reader, bar.added?.note, 'text'),
        })),
      }
    : {};
