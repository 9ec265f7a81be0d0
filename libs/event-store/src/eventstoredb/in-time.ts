/** Rejects with `late()` if the work takes longer; the work itself goes on. */
export const inTime = async <Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: () => Error,
): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
