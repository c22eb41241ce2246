/** A haptic as vibration: milliseconds on and off. Browsers know only on and off, so strength becomes length. */
const PATTERNS: Readonly<Record<string, readonly number[]>> = {
  light: [8],
  medium: [14],
  heavy: [26],
  rigid: [10],
  success: [12, 60, 20],
  warning: [20, 80, 20],
  error: [24, 50, 24, 50, 24],
  selection: [5],
};

export function hapticPattern(name: string): number[] {
  return [...(PATTERNS[name] ?? [])];
}
