"""CPython's asyncio over an event loop that waits for nothing but time: there are neither sockets nor processes."""

import os
import sys
import time

__path__ = [os.path.join(folder, 'asyncio') for folder in sys.path]

from asyncio import base_events, events, exceptions
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.timeouts import *


class _Sleeper:
    def select(self, timeout):
        if timeout:
            time.sleep(timeout)
        return ()


class EventLoop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Sleeper()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class DefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = EventLoop


