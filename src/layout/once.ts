/** Asked when the answer is first wanted, and not again. */
export function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | undefined;
  return () => {
    answer ??= { is: ask() };
    return answer.is;
  };
}
