// Imports point one way: the layers of docs/architecture.md. Types may be imported from anywhere; values may not.
const layer = (name, from, ...forbidden) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: forbidden, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // A recursive grammar makes recursive modules: the parser alone may import in a circle.
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^python/parser/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    layer('protocols-import-nothing', '^protocols/', '^(runtime|weakref|python|tests|bench|examples)/'),
    layer('runtime-knows-no-front-end', '^runtime/', '^(protocols|weakref|python|tests|bench|examples)/'),
    layer('kernel-is-lowest', '^runtime/kernel/', '^runtime/(objects|operations|lifetimes|builtins|modules|bootstrap|index)'),
    layer(
      'objects-below-operations',
      '^runtime/(objects|generated)/',
      '^runtime/(operations|lifetimes|builtins|modules|bootstrap|index)',
    ),
    layer('operations-below-lifetimes', '^runtime/operations/', '^runtime/(lifetimes|builtins|modules|bootstrap|index)'),
    layer('lifetimes-below-builtins', '^runtime/lifetimes/', '^runtime/(builtins|modules|bootstrap|index)'),
    layer('builtins-below-modules', '^runtime/builtins/', '^runtime/(modules|bootstrap|index)'),
    layer('modules-below-bootstrap', '^runtime/modules/', '^runtime/(bootstrap|index)'),
    layer(
      'weakref-by-public-entries',
      '^weakref/',
      '^(protocols|python|tests|bench|examples)/',
      '^runtime/(builtins|modules|generated|operations|bootstrap)',
    ),
    layer('front-end-by-public-entries', '^python/', '^(protocols|tests|bench|examples)/', '^runtime/(?!index\\.ts)'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
