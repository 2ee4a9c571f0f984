import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, its output shown as it comes. A signal that would end this process ends the program first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 * @throws {Error} where it cannot be started
 */
export function run(command, args, { cwd, env = process.env, shell = false }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const settle = () => process.off('SIGINT', pass).off('SIGTERM', pass);
    child.once('error', (error) => {
      settle();
      fail(new Error(`${command} could not be run (${error.message})`));
    });
    child.once('exit', (code) => {
      settle();
      done(code ?? 1);
    });
  });
}

/**
 * Runs a script of an installed package with this very Node, which needs no shell and so no quoting on any system.
 * @param {string} script path of the script
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runScript(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
