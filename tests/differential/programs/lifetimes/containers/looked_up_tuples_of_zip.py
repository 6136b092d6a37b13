# zip fills its tuple again, which has been looked for in a dict: the dict's own key stays what it is.
a, b, c, d = [object() for _ in range(4)]
known = {(a, b): 'known'}
for pair in zip([a, c], [b, d]):
    pair in known
    del pair
print(known.get((a, b)), known.get((c, d)))

# The dict's key was the tuple of zip, and goes; another tuple has been looked for meanwhile.
known, other, pairs = {}, (a, b), zip([a, c], [b, d])
known[next(pairs)] = 1
print(other in known)
known.clear()
next(pairs)
print(other == (a, b))
