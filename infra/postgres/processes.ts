import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A text that no other process with the same number has (its number and its start), or undefined when there is no such process. */
export function processIdentity(pid: number): string | undefined {
  const started = process.platform === 'linux' ? startedOnLinux(pid) : ps(pid, 'lstart=');
  return started ? `${pid} ${started}` : undefined;
}

/** The command line of a running process, its words separated by spaces; undefined when there is no such process. */
export function commandOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || undefined;
}

function startedOnLinux(pid: number): string | undefined {
  // the second field is a name in brackets that may hold blanks; state is field 3, the start in clock ticks since boot field 22
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
