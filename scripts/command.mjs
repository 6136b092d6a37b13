// The command as it is built, and how its first line has it started: what starts it otherwise has another stack and another heap.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const command = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/command.js');

export const isBuilt = existsSync(command);

const FIRST_LINE = /^#!\/usr\/bin\/env -S node (.*)/;

/** The options that Node is given. */
export const nodeOptions = isBuilt ? FIRST_LINE.exec(readFileSync(command, 'utf8'))[1].split(' ') : [];

/** The options, then the command. */
export const commandArguments = [...nodeOptions, command];
