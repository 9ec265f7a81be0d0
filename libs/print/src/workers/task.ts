/** A function of a module that a worker thread can load: its input and output must be cloneable data. */
export interface Task<Input extends readonly unknown[], Output> {
  readonly file: string;
  readonly name: string;
  /** only for the types */
  readonly of?: (...input: Input) => Output | Promise<Output>;
}

/** Names an exported function of the calling module (`__filename`), to run it in a worker thread. */
export const taskOf = <Input extends readonly unknown[], Output>(
  file: string,
  { name }: (...input: Input) => Output | Promise<Output>,
): Task<Input, Output> => ({ file, name });
