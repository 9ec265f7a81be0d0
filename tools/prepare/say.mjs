/** Prints a message in Chinese and English. */
export const say = (chinese, english) => console.log(`· ${chinese} / ${english}`);

/** Exits with an error message. */
export const giveUp = (chinese, english, details = '') => {
  console.error(`✗ ${chinese} / ${english}${details && `\n${details}`}`);
  process.exit(1);
};
