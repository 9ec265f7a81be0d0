import type { LocatedSealed, Sealed } from '@center/kernel';
import type { Sealing } from '@center/vault';

/** The texts of one event, by field; `undefined` if not given. */
export type PlainTexts = Readonly<Record<string, string | undefined>>;

/** The same fields, encrypted; a text that is not given is omitted. */
export type SealedTexts<Texts extends PlainTexts> = {
  readonly [Field in keyof Texts as Texts[Field] extends string ? Field : never]: Sealed;
} & { readonly [Field in keyof Texts as Texts[Field] extends string ? never : Field]?: Sealed };

/** Encrypts and compares texts for a decision. The keys become durable with the events that the decision returns. */
export interface DecisionTools<Type extends string> {
  /** Encrypts texts of the event of this type that the decision returns, each at `/<field>` of its data. */
  readonly seal: <Texts extends PlainTexts>(type: Type, texts: Texts) => SealedTexts<Texts>;
  /** The sealing of that event, or of the nth one of this type from 0, for persons and for nested fields. */
  readonly sealing: (type: Type, nth?: number) => Sealing;
  /** Whether a sealed text equals a plain one, to detect a command that changes nothing. */
  readonly matches: (text: LocatedSealed | undefined, plain: string | undefined) => Promise<boolean>;
  /** Whether a recorded text equals one that was encrypted for this decision. */
  readonly says: (recorded: LocatedSealed, said: Sealed) => Promise<boolean>;
}
