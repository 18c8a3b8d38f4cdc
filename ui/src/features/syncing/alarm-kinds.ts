// What can be wrong with the shared place; `alarm-<kind>` are its words, `.advice` what it means and what to do.

export const alarmKinds = ["fork", "missing", "went-back"] as const;
