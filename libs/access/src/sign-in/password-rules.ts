import { canonicalUsername } from '../credentials/username';
import { isCommon } from './password-list';

/** Why a password is refused, as a code of a field. */
export type PasswordFault = 'password-common' | 'password-repetitive' | 'password-has-username';

/** The fewest characters that neither repeat the one before them nor follow it in sequence. */
const FEWEST_STEPS = 5;
const FEWEST_CHARACTERS = 5;
/** A shorter username occurs in passwords by chance. */
const SHORTEST_USERNAME = 4;

/** Checks a new password (NIST SP 800-63B); its length is checked before. Returns the fault; `undefined` if there is none. */
export const passwordFault = (password: string, username: string): PasswordFault | undefined => {
  const plain = canonicalUsername(password);
  if (isCommon(password)) return 'password-common';
  if (isRepetitive([...plain])) return 'password-repetitive';
  const name = canonicalUsername(username);
  const names = [name, [...name].reverse().join('')];
  const hasName = names.some((each) => (name.length < SHORTEST_USERNAME ? plain === each : plain.includes(each)));
  return hasName ? 'password-has-username' : undefined;
};

/** Few characters, one part several times, or mainly runs such as `aaaa` and `1234`. */
const isRepetitive = (characters: readonly string[]): boolean => {
  const steps = characters.filter((character, nth) => {
    const difference = character.codePointAt(0)! - (characters[nth - 1]?.codePointAt(0) ?? NaN);
    return Math.abs(difference) > 1;
  });
  const text = characters.join('');
  // a text is one part several times if it occurs in its double before the middle
  const isOnePart = (text + text).indexOf(text, 1) < text.length;
  return new Set(characters).size < FEWEST_CHARACTERS || steps.length < FEWEST_STEPS || isOnePart;
};
