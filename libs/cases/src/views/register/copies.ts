/** The copies of a case with their ends; `null`: none. */
export type RegisterCopies = readonly { readonly agencyId: string; readonly until: string }[] | null;

/** The copies with another end for an agency; `null`: its copy was ended. */
export const withCopy = (copies: RegisterCopies, agencyId: string, until: string | null): RegisterCopies => {
  const others = (copies ?? []).filter((copy) => copy.agencyId !== agencyId);
  return until ? [...others, { agencyId, until }] : others;
};
