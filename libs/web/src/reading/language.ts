export type Language = 'zh' | 'en';

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

const wish = (part: string): Wish => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1] ?? '1');
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 };
};

/** The language of texts by `Accept-Language`; defaults to Chinese. */
export const languageOf = (header: string | undefined): Language => {
  const wishes = (header ?? '').slice(0, 500).split(',').map(wish);
  const best = (language: Language) =>
    Math.max(0, ...wishes.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map((w) => w.weight));
  return best('en') > best('zh') ? 'en' : 'zh';
};
