from _attempt import attempt
specs = ['', 'f', '.0f', '#.0f', '.2f', '+.2f', ' .2f', '10.3f', '<10.3f|', '^10.3f', '010.3f', '=+10.2f', 'e', '.0e', 'E', '.3E', 'g', '.3g', '#.3g', 'G', '%', '.0%', ',', ',.2f', '_', '_.3f', 'n', 'z.0f', 'z.2f', '.10', '.3', 'd', 'x', 's', 'c', '.-1f', '10', '>+10', '020,.3f', 'F']
for value in (0.0, -0.0, 1.5, -2.25, 1234567.891, 1e-7, 1e22, float('inf'), float('nan'), -0.001):
    for spec in specs:
        print(repr(value), repr(spec), end=' ')
        attempt(format, value, spec)
