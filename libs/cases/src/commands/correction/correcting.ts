import type { AgencyNames } from '@center/agencies';
import type { Sealing, Vault } from '@center/vault';
import type { Cases } from '../../cases';
import type { Case } from '../../domain/case';
import type { CorrectedField } from '../../domain/correctable';
import type { RecordCorrected } from '../../domain/events';
import type { CorrectedValue } from './corrected-value';

/** A correction before its value is sealed, and the services for it. */
export interface Correcting {
  readonly state: Case;
  readonly revision: number;
  readonly corrected: CorrectedField;
  readonly given: CorrectedValue;
  readonly sealed: Sealing;
  readonly cases: Pick<Cases, 'load' | 'recognise'>;
  readonly vault: Pick<Vault, 'open'>;
  readonly names: Pick<AgencyNames, 'areaName'>;
}

/** The value of a correction as recorded, and what follows from it. */
export type SealedCorrection = Partial<Omit<RecordCorrected, 'at' | 'by' | 'late' | 'revision' | 'field'>>;
