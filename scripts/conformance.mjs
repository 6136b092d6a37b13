// Runs CPython's own test files, unmodified, in dunder.
//
//   npm run conformance -- [--lifetime=counted|host] [--stdlib=DIR] [-v] [test_X ...]
//
// Without names: what `defaults` lists. Tests of which it is known why they fail under a lifetime stand in
// tests/conformance/expected-failures.mjs; they do not count as failures, but it is one if they pass.
//
// The files come from a CPython 3.13 `Lib`: --stdlib, DUNDER_STDLIB, or a python3.13 that is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { command, isBuilt, nodeOptions } from './command.mjs';
import { findPython } from './find-python.mjs';
import { expectedFailures } from '../tests/conformance/expected-failures.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The lifetime of the command where none is named. */
const USUAL = 'counted';

/** What is run when nothing is named: files, and under which lifetimes. */
const defaults = [
  {
    files: [
      'test_augassign',
      'test_binop',
      'test_compare',
      'test_unary',
      'test_property',
      'test_subclassinit',
      'test_contains',
      'test_decorators',
      'test_typechecks',
      'test_isinstance',
    ],
    lifetimes: [USUAL],
  },
  { files: ['test_weakref', 'test_weakset'], lifetimes: ['host', 'counted'] },
  // Of the rest of the object model, those of which all passes.
  {
    files: `
      test_abc test_abstract_numbers test_asyncgen test_context test_copy test_coroutines test_dataclasses test_defaultdict test_deque test_dictcomps
      test_dynamicclassattribute test_enumerate test_except_star test_exception_group test_exception_variations test_extcall test_frame
      test_funcattrs test_generator_stop test_generators test_genericclass test_global test_grammar test_graphlib test_heapq test_index
      test_int_literal test_iter test_iterlen test_itertools test_keywordonlyarg test_list test_metaclass test_named_expressions
      test_numeric_tower test_opcodes test_operator test_pep646_syntax test_pow test_print test_range test_richcmp test_scope test_set
      test_setcomps test_slice test_sort test_string test_super test_tuple test_type_aliases test_type_annotations test_type_params test_typing
      test_unpack test_unpack_ex test_userdict test_userlist test_with test_yield_from
    `
      .trim()
      .split(/\s+/),
    lifetimes: [USUAL],
  },
  // Of the language and of the library that stands on it.
  {
    files: `
      test_array test_base64 test_baseexception test_binascii test_bisect test_bool test_buffer test_bytes test_call test_codeop
      test_collections test_colorsys test_complex test_configparser test_contextlib test_descr test_descrtut test_dict test_dictviews
      test_difflib test_dynamic test_eof test_exceptions test_float test_fnmatch test_format test_fstring test_getopt test_html
      test_http_cookies test_ipaddress test_keyword test_listcomps test_long test_longexp test_memoryview test_optparse test_patma
      test_positional_only_arg test_pprint test_quopri test_raise test_sched test_shlex test_strftime test_strtod test_struct test_syntax
      test_textwrap test_timeit test_unicode_identifiers test_utf8source
    `
      .trim()
      .split(/\s+/),
    lifetimes: [USUAL],
  },
  // These ask when exactly an object dies, and which objects there are.
  { files: ['test_finalization', 'test_gc'], lifetimes: ['counted'] },
];

/** A test file that takes longer is stopped and reported. */
const TIME_LIMIT_MS = 600_000;

const options = { lifetime: undefined, stdlib: process.env.DUNDER_STDLIB, verbose: false, names: [] };
for (const arg of process.argv.slice(2)) {
  if (arg.startsWith('--lifetime=')) options.lifetime = arg.slice('--lifetime='.length);
  else if (arg.startsWith('--stdlib=')) options.stdlib = arg.slice('--stdlib='.length);
  else if (arg === '-v' || arg === '--verbose') options.verbose = true;
  else if (arg.startsWith('-')) fail(`conformance: unknown option ${arg}`);
  else options.names.push(arg.replace(/^.*\//, '').replace(/\.py$/, ''));
}
if (options.lifetime !== undefined && !['host', 'counted'].includes(options.lifetime))
  fail(`conformance: --lifetime is host or counted, not ${options.lifetime}`);

function fail(message) {
  console.error(message);
  process.exit(2);
}

const stdlib = options.stdlib ?? findPython()?.library;
if (stdlib === undefined) {
  console.log('conformance: skipped: no CPython 3.13 Lib found (give --stdlib=DIR or DUNDER_STDLIB)');
  process.exit(0);
}
if (!existsSync(join(stdlib, 'test')))
  fail(`conformance: ${stdlib} has no folder test: it must be the Lib of a full CPython 3.13`);
if (!isBuilt) fail('conformance: run `npm run build` first');

/** Runs one file under a lifetime; resolves to the lines it printed and its outcome. */
function run({ name, lifetime }) {
  return new Promise((resolve) => {
    if (!existsSync(join(stdlib, 'test', `${name}.py`)) && !existsSync(join(stdlib, 'test', name, '__init__.py'))) {
      resolve({ ok: false, summary: `no such file in ${join(stdlib, 'test')}`, lines: [] });
      return;
    }
    const expected = Object.keys(expectedFailures[lifetime][name] ?? {});
    const args = [
      ...nodeOptions,
      // On the whole stack the nesting that CPython's tests take for too deep is none.
      '--stack-size=3900',
      `--import=${pathToFileURL(join(root, 'tests/conformance/processes.mjs'))}`,
      command,
      `--lifetime=${lifetime}`,
      `--stdlib=${stdlib}`,
      join(root, 'tests/conformance/standin/run.py'),
      name,
      ...(options.verbose ? ['-v'] : []),
      ...(expected.length > 0 ? [`--expected=${expected.join(',')}`] : []),
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: TIME_LIMIT_MS });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status, signal) => {
      const lines = output.trimEnd().split('\n');
      const last = lines[lines.length - 1] ?? '';
      if (/^\d+ passed, \d+ failed, \d+ errors, \d+ skipped(, \d+ failed as expected)?$/.test(last)) {
        resolve({ ok: status === 0, summary: last, lines: lines.slice(0, -1) });
      } else {
        const why = signal !== null ? `stopped by ${signal}` : `could not be run (status ${status}): ${last}`;
        resolve({ ok: false, summary: why, lines });
      }
    });
  });
}

const chosen = options.names.length > 0 ? [{ files: options.names, lifetimes: [options.lifetime ?? USUAL] }] : defaults;
const waiting = chosen
  .flatMap(({ files, lifetimes }) => files.flatMap((name) => lifetimes.map((lifetime) => ({ name, lifetime }))))
  .filter(({ lifetime }) => options.names.length > 0 || options.lifetime === undefined || lifetime === options.lifetime);
let ok = true;

async function worker() {
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    const { ok: isOk, summary, lines } = await run(task);
    for (const line of lines) if (options.verbose || !isOk) console.log(`    ${line}`);
    console.log(`${task.name} (${task.lifetime}): ${summary}`);
    ok &&= isOk;
  }
}

await Promise.all([worker(), worker()]);
process.exit(ok ? 0 : 1);
