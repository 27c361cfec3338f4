// Runs `node <arguments>` in a process group of its own, and ends all of it when our parent ends, in whatever way:
// the pipe that is our standard input closes then. Ctrl+C in a terminal reaches the parent only.
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('exit', (code) => process.exit(code ?? 1));

let ending = false;

function end() {
  // The signal comes back to us, as we lead the group.
  if (!ending) {
    ending = true;
    setTimeout(signalAll, 5_000, 'SIGKILL');
    signalAll('SIGTERM');
  }
}

function signalAll(signal) {
  process.kill(process.platform === 'win32' ? child.pid : -process.pid, signal);
}

process.on('SIGTERM', end);
process.stdin.resume().once('end', end);
