export function LiveBar() {
  return null;
}
