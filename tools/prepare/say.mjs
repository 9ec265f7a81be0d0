/** Tells the person at the terminal one thing, in Chinese and English. */
export const say = (chinese, english) => console.log(`· ${chinese} / ${english}`);

/** Ends with a message that says what went wrong. */
export const giveUp = (chinese, english, details = '') => {
  console.error(`✗ ${chinese} / ${english}${details && `\n${details}`}`);
  process.exit(1);
};
