import { isNoticeablyLater } from '@center/kernel';
import { FinishedLeadRequest } from '../intake/finished.request';
import type { RegisterLeadRequest } from '../intake/lead.request';
import type { LineWarning } from './ledger-line';

/** A warning about a time of a lead, by its JSON pointer. */
export interface TimeWarning {
  readonly code: LineWarning['code'];
  readonly pointer: string;
}

/**
 * Warnings about the times of a line: those that the ledger does not have and that were taken from others, and those of a
 * finished case that contradict each other.
 */
export const timeWarnings = (lead: RegisterLeadRequest): TimeWarning[] => [
  ...(lead.at ? [] : [{ code: 'registered-when-discovered', pointer: '/at' } as const]),
  ...(lead instanceof FinishedLeadRequest ? ofFinished(lead) : []),
];

const ofFinished = ({
  at,
  discoveredAt,
  acceptedAt,
  transfers,
  rescues,
  closing,
}: FinishedLeadRequest): TimeWarning[] => {
  const registered = at ?? discoveredAt;
  const accepted = acceptedAt ?? registered;
  const last = [registered, accepted, ...[...transfers, ...rescues].map((step) => step.at)].sort().at(-1)!;
  const held = [
    { pointer: '/acceptedAt', time: accepted, cause: registered },
    ...transfers.map((sent, nth) => ({ pointer: `/transfers/${nth}/at`, time: sent.at, cause: registered })),
    { pointer: '/closing/at', time: closing.at, cause: last },
  ];
  return [
    ...(acceptedAt ? [] : [{ code: 'accepted-when-registered', pointer: '/acceptedAt' } as const]),
    ...held.flatMap(({ pointer, time, cause }) =>
      isNoticeablyLater(cause, time) ? [{ code: 'before-its-cause', pointer } as const] : [],
    ),
  ];
};
