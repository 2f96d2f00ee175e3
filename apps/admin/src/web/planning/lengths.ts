/** How long a search may take, in seconds, from which people choose. */
export const lengths = [
  { name: 'short', seconds: 20 },
  { name: 'usual', seconds: 60 },
  { name: 'long', seconds: 300 },
] as const
