import { caseFile } from './case-file/case-file';
import { closureForm } from './closure-form';
import type { Compose } from './facts';
import { receipt } from './receipt';
import { transferLetter } from './transfer-letter';

/** A kind of document: how it is composed, and which sealed texts a plain-text copy decrypts. */
export interface Kind {
  readonly zh: string;
  readonly compose: Compose;
  /** whether it is about one transfer */
  readonly ofTransfer: boolean;
  /** whether it lists events, or names who decided */
  readonly hasHistory: boolean;
  /** matches the JSON pointers of the texts that a plain-text copy decrypts; `place` is the index of the transfer */
  readonly opens: (place: number) => RegExp;
}

const CHILDREN = 'children/\\d+/(name|idNumber|birthDate|birthYear|birthMonth|ageAt/age|address)';

export const KINDS = {
  'transfer-letter': {
    zh: '移送函',
    compose: transferLetter,
    ofTransfer: true,
    hasHistory: false,
    opens: (place) => new RegExp(`^/(${CHILDREN}|transfers/${place}/letter)$`),
  },
  receipt: {
    zh: '回执',
    compose: receipt,
    ofTransfer: true,
    hasHistory: false,
    opens: (place) => new RegExp(`^/transfers/${place}/(returned/note|feedbacks/\\d+/text)$`),
  },
  'closure-form': {
    zh: '结案表',
    compose: closureForm,
    ofTransfer: false,
    hasHistory: true,
    opens: () => new RegExp(`^/(${CHILDREN}|narrative|proposal/(judgements/childViewNotApplicableNote|rejected))$`),
  },
  'case-file': { zh: '个案卷宗', compose: caseFile, ofTransfer: false, hasHistory: true, opens: () => /./ },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** Returns the kind with this name; `undefined` when unknown. */
export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(KINDS, name) ? KINDS[name as KindName] : undefined;
