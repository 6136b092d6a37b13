import re

# More alternatives than the host's regular expressions have room for.
pattern = re.compile('|'.join(f'(w{n}!)?x' for n in range(40_000)))
print(pattern.match('w0!x').span(1), pattern.groups)
