/** As commands print a day: `2026-11-30`, in UTC. `at`: milliseconds since 1970. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
