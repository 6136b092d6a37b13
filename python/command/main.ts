#!/usr/bin/env -S node --stack-size=7600 --max-semi-space-size=32
import { setFileHost } from '../host.js';
import { nodeFiles, nodeHost } from '../node.js';
import { runCommand } from './command.js';

setFileHost(nodeFiles);
const host = nodeHost();
process.exitCode = runCommand(process.argv.slice(2), host);
