/** Provides the day the center was founded, the start of 中心成立以来. Bound by the app. */
export abstract class CenterBeginning {
  /** the day in Shanghai, `YYYY-MM-DD` */
  abstract day(): Promise<string>;
}
