/** A function of a module that a worker thread can load: its input and output must be cloneable data. */
export interface Task<Input extends readonly unknown[], Output> {
  readonly file: string;
  readonly name: string;
  /** the most time that it takes, in milliseconds */
  readonly within?: number;
  /** only for the types */
  readonly of?: (...input: Input) => Output | Promise<Output>;
}

/** Names an exported function of the calling module (`__filename`), to run it in a worker thread. */
export const taskOf = <Input extends readonly unknown[], Output>(
  file: string,
  { name }: (...input: Input) => Output | Promise<Output>,
  options: { readonly within?: number } = {},
): Task<Input, Output> => ({ file, name, ...options });

/** A task took too much time or memory, or ended its thread in another way. */
export class TaskAborted extends Error {
  constructor(options: ErrorOptions) {
    super('a task took too much time or memory', options);
    this.name = 'TaskAborted';
  }
}
