import { pinyin } from 'pinyin-pro';
import { normaliseName } from './findable';

// the dictionary is read at the first use: at start, not while a request waits
pinyin('名', { toneType: 'none', surname: 'head', type: 'array' });

/** How a name sounds, in letters without tones: the same for homophones, and for its romanised form. */
export const soundOf = (name: string): string =>
  normaliseName(pinyin(normaliseName(name), { toneType: 'none', surname: 'head', type: 'array' }).join('')).replace(
    /Ü/g,
    'V',
  );
