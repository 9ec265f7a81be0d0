// Faults that are chosen while the program runs: the file that FAULT names holds `null`, the name of a fault, or the rule
// of a field that is to be another: `{"type": …, "pointer": …, "audience": …}`.
const { readFileSync } = require('node:fs');
const { built } = require('../../crash/planted/built.cjs');

// Read once in a turn of the event loop: rules are asked for thousands of times in an answer.
let known;
const chosen = () => {
  if (known === undefined) {
    known = JSON.parse(readFileSync(process.env.FAULT, 'utf8'));
    setImmediate(() => (known = undefined));
  }
  return known;
};

const { RULES } = built('libs/cases/src/disclosure/rules.js');
for (const [type, rules] of Object.entries(RULES)) {
  const changed = () => {
    const fault = chosen();
    return fault?.type === type ? { ...rules, [fault.pointer]: fault.audience } : rules;
  };
  Object.defineProperty(RULES, type, { get: changed, enumerable: true });
}

const FAULTS = {
  'everyone opens everything': [
    'libs/cases/src/domain/opening.js',
    'openingOf',
    { limit: undefined, opens: () => true },
  ],
  'no bars': ['libs/cases/src/domain/visibility.js', 'isBarred', false],
};
for (const [name, [file, fn, result]] of Object.entries(FAULTS)) {
  const module = built(file);
  const sound = module[fn];
  module[fn] = (...input) => (chosen() === name ? result : sound(...input));
}
