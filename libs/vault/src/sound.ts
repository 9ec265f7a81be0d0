import { pinyin } from 'pinyin-pro';
import { normaliseName } from './findable';

/** How a name sounds, in letters without tones: the same for homophones, and for its romanised form. */
export const soundOf = (name: string): string =>
  normaliseName(pinyin(normaliseName(name), { toneType: 'none', surname: 'head', type: 'array' }).join('')).replace(
    /Ü/g,
    'V',
  );
