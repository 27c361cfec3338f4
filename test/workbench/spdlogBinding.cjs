// Put in the place of the package `bindings` below VS Code's package for logs, which finds a native module with it. The
// servers of these tests are installed without native modules: this writes the same lines to the same files, when asked.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

/** What VS Code calls, and what stands in the line. */
const levels = { trace: 'trace', debug: 'debug', info: 'info', warn: 'warning', error: 'error', critical: 'critical' };

class Logger {
  level = 0;
  isPlain = false;

  constructor(_kind, _name, file) {
    mkdirSync(dirname(file), { recursive: true });
    this.file = file;
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.isPlain = true;
  }

  setPattern() {}

  flush() {}

  drop() {}

  write(severity, level, message) {
    if (severity >= this.level) {
      appendFileSync(this.file, this.isPlain ? message : `${new Date().toISOString()} [${level}] ${message}\n`);
    }
  }
}

for (const [severity, [call, level]] of Object.entries(levels).entries()) {
  Logger.prototype[call] = function (message) {
    this.write(severity, level, message);
  };
}

module.exports = () => {
  if (!process.env.TEST_LOG_FILES) {
    throw new Error('There is no native module, and nobody asked for log files.');
  }
  return { version: 0, setLevel() {}, setFlushOn() {}, Logger };
};
