import type { ModuleSpec } from '../../kernel/spec.js';
import { makeInt } from '../../objects/int.js';
import { standardStreamType } from './standard-streams.js';
import { stringIOType } from './text-buffer.js';

/** `_io`: text in memory, and the type of the standard streams; `io`, written in Python, adds the rest. */
export const ioModule: ModuleSpec = {
  name: '_io',
  doc: 'The io module provides the Python interfaces to stream handling.',
  attributes: () => ({
    StringIO: stringIOType,
    TextIOWrapper: standardStreamType,
    SEEK_SET: makeInt(0),
    SEEK_CUR: makeInt(1),
    SEEK_END: makeInt(2),
    DEFAULT_BUFFER_SIZE: makeInt(8192),
  }),
};
