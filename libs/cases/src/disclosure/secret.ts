import { type Instant, type Label, type LocatedSealed, isSealed } from '@center/kernel';
import { maskAddress, maskBirthDate, maskIdNumber, maskName, maskPhone } from '@center/vault';

/** How a sealed text is shown to those who may see that it is there. `text` shows nothing of it. */
export type MaskKind = 'name' | 'idNumber' | 'birthDate' | 'phone' | 'address' | 'text';

/** What masks may use beside the text itself. */
export interface MaskContext {
  readonly on: Instant;
  readonly townName: Label | undefined;
}

/** What stands for a text of which nothing is shown. */
export const HIDDEN = '***';

/** A place in a case's document where a sealed text stands. */
export class Secret {
  constructor(
    readonly text: LocatedSealed,
    readonly kind: MaskKind,
  ) {}
}

/** A secret where there is a sealed text, else nothing. */
export const secret = (text: LocatedSealed | undefined, kind: MaskKind): Secret | null =>
  text && isSealed(text) ? new Secret(text, kind) : null;

const MASKS: Readonly<Record<MaskKind, (plain: string, context: MaskContext) => string | null>> = {
  name: maskName,
  idNumber: maskIdNumber,
  phone: maskPhone,
  birthDate: (plain, { on }) => maskBirthDate(plain, on),
  address: (_plain, { townName }) => maskAddress(townName) ?? HIDDEN,
  text: () => HIDDEN,
};

/** The mask of a text; `null` for one that has been forgotten. */
export const masked = (kind: MaskKind, plain: string | null, context: MaskContext): string | null =>
  plain === null ? null : MASKS[kind](plain, context);
