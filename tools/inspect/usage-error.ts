/** Wrong use or a bad file: its message is the one sentence that standard error gets; the exit code is 2. */
export class UsageError extends Error {}
