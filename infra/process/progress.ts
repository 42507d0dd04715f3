import { SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Shows how far a step is, on stderr: a bar on a terminal, else a line every 10 %. */
export function showProgress(title: string, total: number, unit = ''): Progress {
  if (!process.stderr.isTTY) return lines(title, total);
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}%${unit ? ` {value}/{total} ${unit}` : ''}`,
    clearOnComplete: false,
    hideCursor: true,
    etaBuffer: 50,
  });
  bar.start(total, 0);
  return {
    update: done => bar.update(Math.min(done, total)),
    stop: () => bar.stop(),
  };
}

function lines(title: string, total: number): Progress {
  let said = 0;
  return {
    update(done) {
      const tenths = Math.floor((Math.min(done, total) / total) * 10);
      if (tenths > said) console.error(`${title} ${tenths * 10}%`);
      said = Math.max(said, tenths);
    },
    stop() {},
  };
}
