const REPORT_EVERY_MS = 2_000;

/** Prints how far a long command has come, every few seconds and at its end. */
export const reporting = (say: (line: string) => void): ((done: number, total: number, more: string) => void) => {
  let last = performance.now();
  return (done, total, more) => {
    if (performance.now() - last < REPORT_EVERY_MS && done < total) return;
    last = performance.now();
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '#'.repeat(Math.round(share * 20)).padEnd(20, '.');
    say(`[${bar}] ${Math.floor(share * 100)} %  ${more}`);
  };
};
