import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../ports.ts';

/** Where nobody watches (a log, CI), a line is written each time this many more tenths are done. */
const quietSteps = 4;

/** A progress bar on standard error; on a stream that is no terminal, a few plain lines. */
export function startProgress(label: string): Progress {
  const stream = process.stderr;
  if (stream.isTTY !== true) return plainLines(label, stream);
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total}`,
      stream,
      hideCursor: null,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  return (done, total) => {
    if (done === 0) bar.start(total, 0);
    else bar.update(done);
    if (done >= total) bar.stop();
  };
}

function plainLines(label: string, stream: NodeJS.WriteStream): Progress {
  let next = 0;
  return (done, total) => {
    if (done < next && done < total) return;
    stream.write(`${label}: ${done} of ${total}\n`);
    next = done + Math.ceil(total / quietSteps);
  };
}
