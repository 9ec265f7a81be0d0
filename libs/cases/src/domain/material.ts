import { refuse } from '@center/kernel';
import { type Case, type Command, type Folds } from './case';
import type { CaseEvent } from './events';
import { requireAuthority, requireState } from './process';
import { repeats } from './repeat';
import { changeTransfer, lastStep, step, transferOf } from './transfer';

/** The receiver requests missing material. Its deadline is paused until the issuer supplies it. Allowed once per transfer. */
export const requestMaterial =
  ({ gaps, ...stepping }: Command<'MaterialRequested'>) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('request-material', stepping.by, state, transfer);
    if (transfer.status === 'MATERIAL_REQUESTED')
      return repeats(state, lastStep(state, stepping, 'MaterialRequested'), { gaps }, () =>
        refuse('material-already-requested'),
      );
    requireState('request-material', state, transfer);
    if (transfer.materialRequested) refuse('material-already-requested');
    return [{ type: 'MaterialRequested', data: { ...step(stepping), gaps } }];
  };

/** The issuer supplies the missing material, and the receiver continues. */
export const supplementMaterial =
  ({ text, ...stepping }: Command<'MaterialSupplemented'>) =>
  (state: Case): CaseEvent[] => {
    const transfer = transferOf(state, stepping.transferId);
    requireAuthority('supplement', stepping.by, state, transfer);
    if (transfer.supplemented) return repeats(state, lastStep(state, stepping, 'MaterialSupplemented'), { text });
    requireState('supplement', state, transfer);
    return [{ type: 'MaterialSupplemented', data: { ...step(stepping), text } }];
  };

export const materialFolds: Folds<'MaterialRequested' | 'MaterialSupplemented'> = {
  MaterialRequested: (state, materialRequested) =>
    changeTransfer(state, materialRequested.transferId, () => ({ status: 'MATERIAL_REQUESTED', materialRequested })),
  MaterialSupplemented: (state, supplemented) =>
    changeTransfer(state, supplemented.transferId, () => ({ status: 'SIGNED_FOR', supplemented })),
};
