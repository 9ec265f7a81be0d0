/** Returned by a handler that created a resource: 201 with its `Location`. */
export class Created<Body extends object> {
  constructor(
    readonly location: string,
    readonly body: Body,
    /** for a secret whose response is not stored: the original response, regenerated */
    readonly options: { readonly replayed?: boolean } = {},
  ) {}
}
