"""Prints what a table of expressions answers, one to a line."""


def answer(source):
    namespace = {}
    try:
        *statements, last = source.split('; ')
        for statement in statements:
            exec(statement, namespace)
        try:
            code = compile(last, 'table', 'eval')
        except SyntaxError:
            exec(last, namespace)
            return ''
        return ascii(eval(code, namespace))
    except Exception as error:
        return type(error).__name__ + ': ' + ascii(str(error))


def without_addresses(text):
    while ' at 0x' in text:
        start = text.index(' at 0x')
        end = start + 6
        while text[end] in '0123456789abcdef':
            end += 1
        text = text[:start] + text[end:]
    return text


def show(table):
    for source in table.strip('\n').split('\n'):
        print(source.encode('ascii', 'backslashreplace').decode())
        print('   ', without_addresses(answer(source)))
