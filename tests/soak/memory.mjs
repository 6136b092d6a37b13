// Loaded before the command by scripts/soak.mjs: tells its programs how much memory the host holds.
import { makeInt, registerModule } from '../../dist/index.js';

registerModule({
  name: '_memory',
  functions: {
    used: [
      '()',
      () => {
        for (let i = 0; i < 3; i++) globalThis.gc();
        const { heapUsed, external } = process.memoryUsage();
        return makeInt(heapUsed + external);
      },
      'Bytes in use after the garbage of the host has been collected.',
    ],
  },
});
