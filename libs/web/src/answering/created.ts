/** What a handler returns when something came to be: answered 201 with its `Location`. */
export class Created<Body extends object> {
  constructor(
    readonly location: string,
    readonly body: Body,
    /** of a secret that is not kept: the answer of the first time, made again */
    readonly options: { readonly replayed?: boolean } = {},
  ) {}
}
