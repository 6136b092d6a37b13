#!/usr/bin/env -S node --stack-size=7600
import { withRuntime, Runtime } from '../../runtime/index.js';
import { setFileHost } from '../host.js';
import { nodeFiles, nodeHost } from '../node.js';
import { runCommand } from './command.js';

setFileHost(nodeFiles);
const host = nodeHost();
process.exitCode = withRuntime(new Runtime({ host }), () => runCommand(process.argv.slice(2), host));
