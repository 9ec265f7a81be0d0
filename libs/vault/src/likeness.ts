import type { Birth } from '@center/kernel';
import type { FindableKind } from './findable';

/** What is known of a person, by which it may resemble another. */
export interface Likeness extends Birth {
  readonly name?: string;
  /** as it was stated, whether or not it proves an identity */
  readonly idNumber?: string;
  /** area code; only the township part is used */
  readonly township?: string;
}

/** The kinds of tokens by which cases resemble each other. */
export type ResemblanceKind =
  'ID_NUMBER' | 'NAME_YEAR' | 'NAME_DAY' | 'SOUND_YEAR' | Extract<FindableKind, 'SOURCE_REF' | 'REPORTER_PHONE'>;
