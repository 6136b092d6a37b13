"""`%%` is only that: a `%` behind flags, sizes or a name is an unknown code. And what formatting adds nothing to is given itself."""

for template in '% %s', '%5%', '%-%', '%.3%', '%(a)%', '%%', '% %', '%*%':
    for values in 1, (1,), (1, 2), {'a': 1}, ():
        for form in template, template.encode():
            try:
                print(form, values, repr(form % values))
            except (TypeError, ValueError, KeyError) as error:
                print(form, values, type(error).__name__, error)

text = 'abcde'
print([shown is text for shown in (
    '%s' % text, '%.5s' % text, '%1s' % text, '{}'.format(text), '{0:5s}'.format(text), text % (), text.format(), str(text),
)])
