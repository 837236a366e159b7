/** Limits of a check that are so long that a busy machine does not make a program look endless. */
export const limits = { caseMs: 10_000, topLevelMs: 20_000, totalMs: 60_000, repairMs: 60_000 };
