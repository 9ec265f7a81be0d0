/** Returned by a handler that created a resource: 201 with its `Location`. */
export class Created<Body extends object> {
  constructor(
    readonly location: string,
    readonly body: Body,
    /** for a secret whose response is not stored: the original response, regenerated */
    readonly options: { readonly replayed?: boolean } = {},
  ) {}
}

/** Returned instead of an answer whose response is not stored, when it is the original response, regenerated. */
export class Replayed<Body extends object> {
  constructor(readonly body: Body) {}
}
