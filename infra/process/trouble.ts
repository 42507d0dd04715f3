export interface TroubleLog {
  info(message: string): void;
  warn(details: { err: unknown }, message: string): void;
}

/** Of what is tried again and again: that it fails is said once, and once that it is well again. */
export function trouble(
  log: TroubleLog,
  [fails, well]: readonly [fails: string, well: string],
): { failed(err: unknown): void; well(): void } {
  let failing = false;
  return {
    failed(err) {
      if (!failing) log.warn({ err }, fails);
      failing = true;
    },
    well() {
      if (failing) log.info(well);
      failing = false;
    },
  };
}
