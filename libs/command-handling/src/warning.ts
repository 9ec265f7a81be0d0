/** What the caller of a command should know although it was executed. */
export interface Warning {
  readonly code: string;
  /** JSON pointer into the body */
  readonly pointer: string;
}
