import type { LocatedSealed, Sealed } from '@center/kernel';
import type { Sealing } from '@center/vault';

/** The texts of one event, by field; `undefined` for one that was not given. */
export type PlainTexts = Readonly<Record<string, string | undefined>>;

/** The same fields, sealed; a text that was not given is left out. */
export type SealedTexts<Texts extends PlainTexts> = {
  readonly [Field in keyof Texts as Texts[Field] extends string ? Field : never]: Sealed;
} & { readonly [Field in keyof Texts as Texts[Field] extends string ? never : Field]?: Sealed };

/** What a decision seals and compares texts with. What it seals becomes durable with the events that it returns. */
export interface DecisionTools<Type extends string> {
  /** Seals texts of the event of this type that the decision writes, each at `/<field>` of its data. */
  readonly seal: <Texts extends PlainTexts>(type: Type, texts: Texts) => SealedTexts<Texts>;
  /** The sealing of that event, for persons and for places deeper in its data. */
  readonly sealing: (type: Type) => Sealing;
  /** Whether a sealed text is word for word a plain one: then the same command is a repeat. */
  readonly matches: (text: LocatedSealed | undefined, plain: string | undefined) => Promise<boolean>;
}
