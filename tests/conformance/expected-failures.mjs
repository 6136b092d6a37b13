// Tests of CPython's that fail here for a reason, by lifetime, file and test. docs/differences-from-cpython.md tells the reasons
// to users; a test that passes although it stands here is reported as a failure.
const COUNTS = 'expects an object to die with its last reference, without gc.collect(): nothing is counted';
const FILES = 'reads or writes a file';
const BUILTINS = 'expects a function whose globals have no builtins to have those of the code that made it';
const BUILTINS_OF_RUN = 'expects a generator that has begun to keep the builtins that its globals had then';
const BYTECODE = 'looks at bytecode';
const MODULES = 'needs a module of which there is nothing here';
const NAN_SIGN = 'expects a nan to keep its sign: the host has one nan';
const KEY_SEARCH = 'expects the namespace of a class to compare names with keys that are no str';
const KEYS_SHARED = 'expects an instance dict to be smaller while its keys are shared';
const PASSES = 'is expected to fail in CPython';
const KEYWORD_TEXT = 'expects the words of a function in C for an unknown keyword';
const TRACING = 'expects a trace function to be called';
const IMMUTABLE = 'expects a class that is written in Python here to be one of C, which cannot be changed';
const LAST_LINE =
  'expects the frame that an exception has left to stand where the last handler was tried, not where it was raised';
const TYPE_COMMENTS = 'asks for type comments, which the parser reads over';
const CODECS = 'needs encodings of which there is nothing here, or a source that is not in the one that it says';
const DEVELOPMENT = "runs the interpreter's development mode, of which there is none";
const FILLED = 'looks into a bytearray that is being filled';
const OWN_FRAMES = "expects the frames of CPython's own contextlib in a traceback";
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
    test_base64: { 'TestMain.test_decode': FILES, 'TestMain.test_encode_file': FILES },
    test_bool: { 'BoolTest.test_marshal': MODULES },
    test_bytes: {
      'ByteArrayTest.test_bytearray_api': FILES,
      'ByteArrayTest.test_check_encoding_errors': DEVELOPMENT,
      'ByteArrayTest.test_init_alloc': FILLED,
      'BytesTest.test_buffer_is_readonly': FILES,
      'BytesTest.test_check_encoding_errors': DEVELOPMENT,
      'BytesTest.test_custom': CODECS,
    },
    test_call: {
      'CFunctionCallsErrorMessages.test_varargs8_kw': KEYWORD_TEXT,
      'CFunctionCallsErrorMessages.test_varargs9_kw': KEYWORD_TEXT,
      'CFunctionCallsErrorMessages.test_varargs11_kw': KEYWORD_TEXT,
      'CFunctionCallsErrorMessages.test_varargs18_kw': KEYWORD_TEXT,
      'CFunctionCallsErrorMessages.test_varargs19_kw': KEYWORD_TEXT,
    },
    test_complex: { 'ComplexTest.test_constructor_negative_nans_from_string': NAN_SIGN },
    test_contextlib: {
      'FileContextTestCase.testWithOpen': FILES,
      'TestChdir.test_exception': FILES,
      'TestChdir.test_reentrant': FILES,
      'TestChdir.test_simple': FILES,
      'TestExitStack.test_exit_exception_traceback': OWN_FRAMES,
    },
    test_descr: {
      'ClassPropertiesAndMethods.test_descrdoc': FILES,
      'ClassPropertiesAndMethods.test_restored_object_new': PASSES,
      'MiscTests.test_type_lookup_mro_reference': KEY_SEARCH,
    },
    test_dict: { 'DictTest.test_splittable_popitem': KEYS_SHARED },
    test_dynamic: { 'RebindBuiltinsTests.test_cannot_replace_builtins_dict_while_active': BUILTINS_OF_RUN },
    test_exceptions: {
      'ExceptionTests.testRaising': MODULES,
      'ExceptionTests.testSyntaxErrorOffset': CODECS,
      'ExceptionTests.test_errno_ENOTDIR': FILES,
      'PEP626Tests.test_lineno_after_other_except': LAST_LINE,
      'PEP626Tests.test_lineno_in_try': LAST_LINE,
      'PEP626Tests.test_missing_lineno_shows_as_none': BYTECODE,
      'SyntaxErrorTests.test_encodings': CODECS,
    },
    test_float: { 'InfNanTest.test_nan_signs': NAN_SIGN },
    test_frame: { 'TestIncompleteFrameAreInvisible.test_issue95818': FILES },
    test_fstring: { 'TestCase.test_fstring_without_formatting_bytecode': BYTECODE },
    test_funcattrs: { 'FunctionPropertiesTest.test___builtins__': BUILTINS },
    test_itertools: { 'TestBasicOps.test_pairwise_result_gc': TRACKED },
    test_memoryview: { 'OtherTest.test_picklebuffer_reference_loop': MODULES },
    test_optparse: { 'TestExtendAddTypes.test_filetype_notfile': FILES, 'TestExtendAddTypes.test_filetype_ok': FILES },
    test_patma: {
      'TestSourceLocations.test_jump_threading': BYTECODE,
      'TestTracing.test_default_capture': TRACING,
      'TestTracing.test_default_wildcard': TRACING,
      'TestTracing.test_no_default': TRACING,
      'TestTracing.test_only_default_capture': TRACING,
      'TestTracing.test_only_default_wildcard': TRACING,
      'TestTracing.test_unreachable_code': TRACING,
    },
    test_positional_only_arg: { 'PositionalOnlyTestCase.test_annotations_constant_fold': BYTECODE },
    test_raise: { 'TestTracebackType.test_constructor': BYTECODE },
    test_struct: { 'StructTest.test__struct_types_immutable': IMMUTABLE },
    test_super: { 'TestSuper.test_shadowed_global': FILES },
    test_syntax: { 'test.test_syntax': TYPE_COMMENTS },
  },
};
