// Tests of CPython's that fail here for a reason, by lifetime, file and test. docs/differences-from-cpython.md tells the reasons
// to users; a test that passes although it stands here is reported as a failure.
const COUNTS = 'expects an object to die with its last reference, without gc.collect(): nothing is counted';
const FILES = 'reads or writes a file';
const BUILTINS = 'expects a function whose globals have no builtins to have those of the code that made it';
const TRACKED = 'expects a tuple of Nones to be tracked: what can be part of no cycle never is';

export const expectedFailures = {
  host: {
    test_weakref: {
      'MappingTestCase.test_weak_keyed_union_operators': COUNTS,
      'MappingTestCase.test_weak_valued_union_operators': COUNTS,
      'WeakMethodTestCase.test_no_cycles': COUNTS,
    },
  },
  counted: {
    test_frame: { 'TestIncompleteFrameAreInvisible.test_issue95818': FILES },
    test_funcattrs: { 'FunctionPropertiesTest.test___builtins__': BUILTINS },
    test_itertools: { 'TestBasicOps.test_pairwise_result_gc': TRACKED },
    test_super: { 'TestSuper.test_shadowed_global': FILES },
  },
};
