import type { TransferReason, TransferStatus } from '../domain/codes';

/** A transfer and its times, as a case and the lists of transfers both answer it. */
export class TransferTimesAnswer {
  transferId!: string;
  transferNumber!: string | null;
  from!: string;
  fromName!: string;
  to!: string;
  toName!: string;
  reason!: TransferReason;
  status!: TransferStatus;
  issuedAt!: string;
  dueAt!: string | null;
  signedForAt!: string | null;
  acceptedAt!: string | null;
  replaces!: string | null;
  ruled!: boolean;
}
