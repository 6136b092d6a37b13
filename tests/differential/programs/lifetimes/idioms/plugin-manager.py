"""A manager of plugins in weak sets: iteration while plugins unload, set operations, guards."""
import gc
from weakref import WeakSet, finalize


class Plugin:
    def __init__(self, name, *hooks):
        self.name, self.hooks = name, hooks

    def __repr__(self):
        return self.name


class Manager:
    def __init__(self):
        self.plugins, self.by_hook = WeakSet(), {}

    def load(self, plugin):
        self.plugins.add(plugin)
        for hook in plugin.hooks:
            self.by_hook.setdefault(hook, WeakSet()).add(plugin)
        finalize(plugin, print, 'unloaded', plugin.name).atexit = False
        return plugin

    def run(self, hook):
        return sorted(repr(p) for p in self.by_hook.get(hook, ()))


manager = Manager()
held = [manager.load(Plugin('a', 'open', 'close')), manager.load(Plugin('b', 'open')), manager.load(Plugin('c', 'close'))]
manager.load(held[0])
print(len(manager.plugins), manager.run('open'), manager.run('close'), manager.run('none'))
opens, closes = manager.by_hook['open'], manager.by_hook['close']
print(sorted(map(repr, opens & closes)), sorted(map(repr, opens | closes)), sorted(map(repr, opens ^ closes)), opens < manager.plugins)
both = opens & closes
held.pop(0)
gc.collect()
print(len(both), len(manager.plugins), manager.run('open'), manager.run('close'))
held.pop()
gc.collect()
for plugin in manager.plugins:
    held.clear()
    print('unloading', plugin)
del plugin
gc.collect()
print(len(manager.plugins), len(opens), len(closes))
p = manager.load(Plugin('d', 'open'))
manager.plugins.discard(p)
print(p in manager.plugins, p in opens)
try:
    manager.plugins.remove(p)
except KeyError as error:
    print('KeyError', error.args[0]() is p)
print(opens.pop() is p, len(opens), opens.isdisjoint(closes))
del p
gc.collect()
print('end')
