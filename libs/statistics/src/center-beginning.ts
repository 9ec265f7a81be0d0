/** Tells when the center began: what 中心成立以来 counts from. Given by the program, which knows the center. */
export abstract class CenterBeginning {
  /** the day in Shanghai, `YYYY-MM-DD` */
  abstract day(): Promise<string>;
}
