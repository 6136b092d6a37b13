print('%s %r %d %i %x %X %o %e %f %g %c %c %% %5d|%-5d|%05d|%+d|% d|%.2f|%*d' % ('s', 'r', 1, 2.9, 255, 255, 8, 1234.5, 1.5, 0.0001, 'c', 65, 1, 2, 3, 4, 5, 6.789, 4, 7))
print('%(a)s %(b)05.1f %(a)r' % {'a': 'x', 'b': 2}, '%s' % (1,), '%s' % [1], '%s' % None, b'%s %d' % (b'x', 3), '%#x %#o' % (255, 8), '%.3s|%10.2s|' % ('abcdef', 'xyz'), '%a' % 'é')
for t, v in (('%d', 'x'), ('%d', ()), ('%s', (1, 2)), ('%q', 1), ('%', 1), ('%(a)s', 1), ('%(a)s', {}), ('%c', 'ab'), ('%c', -1), ('%x', 1.5), ('%f', 'a'), ('%*d', ('a', 1)), ('no', 1), ('no', ()), ('no', {})):
    try: print(repr(t % v))
    except (TypeError, ValueError, KeyError, OverflowError) as e: print(t, type(e).__name__, e)
print('{} {} {0}'.format(1, 2) if False else '{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{a.real} {b[0]} {b[k]}'.format(a=1, b={0: 'z', 'k': 'y'}), '{:>{}}'.format('x', 4), '{!r:^7}'.format('q'), '{{}}'.format(), '{0[1]}'.format([1, 2]), '{:{f}{w}}'.format(3, f='>', w=5))
for t, a in (('{', ()), ('}', ()), ('{}', ()), ('{0} {}', (1,)), ('{a}', ()), ('{0.x}', (1,)), ('{0[x]}', ([],)), ('{!z}', (1,)), ('{:d}', ('x',)), ('{0[}', ([],)), ('{0!}', (1,)), ('{:{:{}}}', (1, 2, 3))):
    try: print(t.format(*a))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e: print(t, type(e).__name__, e)
print('abc'.format_map({}), '{x}'.format_map(type('D', (dict,), {'__missing__': lambda s, k: k * 2})()), 'x'.ljust(3, '.') + '|', 'x'.rjust(3), 'x'.center(4, '*'), '5'.zfill(3), '-5'.zfill(4))
