import type { Instant, Label, LocatedSealed } from '@center/kernel';
import { maskAddress, maskAge, maskBirthDate, maskBirthYear, maskIdNumber, maskName, maskPhone } from '@center/vault';
import type { CaseText } from '../domain/case';
import { HIDDEN } from '../domain/public-facts';
import type { Reader } from './reader';
import { seesText } from './sees';

/** How a sealed text is masked. `text` is masked completely. */
export type MaskKind = 'name' | 'idNumber' | 'birthDate' | 'birthYear' | 'age' | 'phone' | 'address' | 'text';

/** Additional values that a mask may use. */
export interface MaskContext {
  readonly on: Instant;
  readonly townName: Label | undefined;
}

/** A sealed text in an answer that is not masked yet. */
export class Secret {
  constructor(
    readonly text: LocatedSealed,
    readonly kind: MaskKind,
  ) {}
}

/** An answer before masking: every text may be a secret. */
export type WithSecrets<Answer> = [string | null] extends [Answer]
  ? Answer | Secret
  : Answer extends readonly (infer Item)[]
    ? readonly WithSecrets<Item>[]
    : Answer extends object
      ? { readonly [Field in keyof Answer]: WithSecrets<Answer[Field]> }
      : Answer;

/** The secret of a text that its reader may know of; `null` if there is none, or the reader may not know of it. */
export const secret = (reader: Reader, text: CaseText | undefined, kind: MaskKind): Secret | null =>
  text && seesText(reader, text.governedBy) ? new Secret(text, kind) : null;

const MASKS: Readonly<Record<MaskKind, (plain: string, context: MaskContext) => string | null>> = {
  name: maskName,
  idNumber: maskIdNumber,
  phone: maskPhone,
  birthDate: (plain, { on }) => maskBirthDate(plain, on),
  birthYear: (plain, { on }) => maskBirthYear(plain, on),
  age: maskAge,
  address: (_plain, { townName }) => maskAddress(townName) ?? HIDDEN,
  text: () => HIDDEN,
};

/** The mask of a text; `null` if it was erased. */
export const masked = (kind: MaskKind, plain: string | null, context: MaskContext): string | null =>
  plain === null ? null : MASKS[kind](plain, context);
