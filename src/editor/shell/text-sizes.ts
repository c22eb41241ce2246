/** Steps of the system’s text size, as factors of the usual one. */
export const TEXT_SIZES = [
  { label: 'Small', value: 0.85 },
  { label: 'Usual', value: 1 },
  { label: 'Large', value: 1.3 },
  { label: 'Very large', value: 1.6 },
  { label: 'Largest', value: 2 },
] as const;
