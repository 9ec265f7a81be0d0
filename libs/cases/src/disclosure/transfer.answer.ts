import type { TransferReason, TransferStatus } from '../domain/codes';

/** A transfer and its times, as returned in a case and in the lists of transfers. */
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
