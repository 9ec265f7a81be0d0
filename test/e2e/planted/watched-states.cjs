// No fault: a request fails if the state of its stream, which requests share, was changed after it was folded.
const { serialize } = require('node:v8');
const { built } = require('../../crash/planted/built.cjs');

const { FoldCache } = built('libs/command-handling/src/fold-cache.js');
const { load } = FoldCache.prototype;
const folded = new WeakMap();

FoldCache.prototype.load = async function (type, key) {
  const known = this.folds.get(type.nameOf(key))?.loaded;
  if (folded.has(known) && !folded.get(known).equals(serialize(known))) {
    throw new Error('a shared state was changed');
  }
  const loaded = await load.call(this, type, key);
  if (loaded && !folded.has(loaded)) folded.set(loaded, serialize(loaded));
  return loaded;
};
