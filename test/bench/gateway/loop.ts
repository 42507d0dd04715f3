/**
 * Watches how long the event loop does not turn. Returned is the function that ends it and tells the longest turn, in milliseconds of CPU of
 * this thread.
 *
 * CPU, because a turn on a machine that does other things lasts as long as those want: `monitorEventLoopDelay` measures wall time. A turn
 * may hold several callbacks, so that no synchronous stretch was longer than what is told. The kernel counts a running thread at its ticks:
 * what is told may be 4 ms off. While it is watched the loop never sleeps.
 */
export function watchLoop(): () => number {
  let longest = 0;
  let before = time();
  let immediate = setImmediate(turned);
  function turned() {
    const now = time();
    longest = Math.max(longest, now - before);
    before = now;
    immediate = setImmediate(turned);
  }
  return () => {
    clearImmediate(immediate);
    return longest;
  };
}

function time(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
