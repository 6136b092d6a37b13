"""Conditions know whether their lock is held."""

import threading
from _attempt import attempt

for lock in (None, threading.Lock(), threading.RLock()):
    condition = threading.Condition(lock)
    attempt(condition.wait, 0)
    attempt(condition.notify)
    attempt(condition.notify_all)
    print(condition._is_owned())
    with condition:
        print(condition._is_owned(), condition.wait(0), condition.notify())
    print(condition._is_owned())
