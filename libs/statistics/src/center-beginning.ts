/** Knows when the center began: what 中心成立以来 counts from. Bound by the program. */
export abstract class CenterBeginning {
  /** the day in Shanghai, `YYYY-MM-DD` */
  abstract day(): Promise<string>;
}
