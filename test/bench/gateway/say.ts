/** Tells how far the bench is. */
export type Say = (text: string) => void;

/** Each line says how many seconds have passed. */
export function sayer(): Say {
  const start = performance.now();
  return text => console.log(`${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}`);
}
