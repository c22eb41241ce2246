/** Its cells are kept free by the grid; there is nothing to see. */
export function Spacer() {
  return null;
}
