/** A heading without what offices add to it: blanks, line breaks, stray quotes, the mark of a required column. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff"“”]+/g, '')
    .replace(/^\*|\*$|\(必填\)$|[:：]$/g, '');
