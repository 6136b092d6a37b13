import warnings
from _attempt import attempt
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('one'); warnings.warn('two', DeprecationWarning); warnings.warn(FutureWarning('three')); warnings.warn('four', stacklevel=1)
    print([(str(w.message), w.category.__name__, w.lineno) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    attempt(warnings.warn, 'boom'); attempt(warnings.warn, 'dep', DeprecationWarning)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('ignore'); warnings.warn('x'); warnings.filterwarnings('always', message='keep'); warnings.warn('keep me'); warnings.warn('not'); print([str(w.message) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('once')
    for i in range(3): warnings.warn('same')
    warnings.resetwarnings(); print(len(log))
attempt(warnings.warn, 'x', 5); attempt(warnings.warn, 'x', int); attempt(warnings.simplefilter, 'bad'); attempt(warnings.filterwarnings, 'error', category=5)
@warnings.deprecated('old thing')
def old(): return 1
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always'); print(old(), [str(w.message) for w in log], old.__deprecated__)
class My(UserWarning): pass
with warnings.catch_warnings():
    warnings.simplefilter('error', My); attempt(warnings.warn, 'mine', My); attempt(warnings.warn, My('inst'))
