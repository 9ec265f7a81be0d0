// Measures the forms of an object literal that the build writes (docs/adr/0066-object-spread.md): `{ ...state, added }`
// beside the same with `...null` first, for states of several sizes. With a version of Node in which the first column is no
// slower than the second, the plugin of the build can go. Run: node bench/object-spread.mjs

const ROUNDS = 200;
const FORMS = {
  'adds, as written': (state) => ({ ...state, added: 1, other: 2 }),
  'adds, as built': (state) => ({ ...null, ...state, added: 1, other: 2 }),
  'replaces, as written': (state) => ({ ...state, property0: 1 }),
  'replaces, with null first': (state) => ({ ...null, ...state, property0: 1 }),
};
let kept;

for (const size of [3, 9, 20, 40]) {
  const names = Array.from({ length: size }, (_, nth) => `property${nth}`);
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, {}])));
  const states = Array.from({ length: 200 }, () => JSON.parse(text));
  const measured = Object.entries(FORMS).map(([form, build]) => {
    const times = Array.from({ length: 5 }, () => nanoseconds(build, states));
    return `${form} ${Math.min(...times).toFixed(0)} ns`;
  });
  console.log(`Node ${process.version}, ${size} properties: ${measured.join('; ')}`);
}
if (kept === undefined) throw new Error('nothing was built');

function nanoseconds(build, states) {
  const began = process.hrtime.bigint();
  for (let round = 0; round < ROUNDS; round += 1) for (const state of states) kept = build(state);
  return Number(process.hrtime.bigint() - began) / ROUNDS / states.length;
}
