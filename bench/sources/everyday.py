"""Small pieces of everyday code, each a function: what programs spend their time on beside the operations of `operations.py`."""

import everyday_algorithms
import everyday_features


def functions(module):
    return {name.replace('_', ' '): f for name, f in vars(module).items() if getattr(f, '__module__', None) == module.__name__ and not isinstance(f, type)}


EVERYDAY = {**functions(everyday_algorithms), **functions(everyday_features)}
