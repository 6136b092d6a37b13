"""A text tokeniser, parser and evaluator for a small expression language, run on a text that it makes itself."""

KEYWORDS = {'let', 'in', 'if', 'then', 'else'}
OPERATORS = {'+': 1, '-': 1, '*': 2, '/': 2, '<': 0}


class Token:
    __slots__ = ('kind', 'text', 'line')

    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line

    def __repr__(self):
        return f'{self.kind}({self.text!r})@{self.line}'


class Scanner:
    def __init__(self, text):
        self.text = text
        self.position = 0
        self.line = 1

    def take_while(self, accept):
        start = self.position
        text = self.text
        while self.position < len(text) and accept(text[self.position]):
            self.position += 1
        return text[start:self.position]

    def tokens(self):
        text = self.text
        while self.position < len(text):
            c = text[self.position]
            if c == '\n':
                self.line += 1
                self.position += 1
            elif c.isspace():
                self.position += 1
            elif c == '#':
                self.take_while(lambda d: d != '\n')
            elif c.isdigit():
                yield Token('number', self.take_while(str.isdigit), self.line)
            elif c.isalpha() or c == '_':
                word = self.take_while(lambda d: d.isalnum() or d == '_')
                yield Token('keyword' if word in KEYWORDS else 'name', word, self.line)
            elif c in '+-*/<=()':
                self.position += 1
                yield Token('operator', c, self.line)
            else:
                raise SyntaxError(f'line {self.line}: unexpected {c!r}')
        yield Token('end', '', self.line)


class Parser:
    def __init__(self, tokens):
        self.tokens = list(tokens)
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, text):
        if self.token.text == text and self.token.kind != 'end':
            self.at += 1
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            raise SyntaxError(f'line {self.token.line}: expected {text!r}, got {self.token!r}')

    def expression(self, level=0):
        if self.accept('let'):
            name = self.token.text
            self.at += 1
            self.expect('=')
            value = self.expression()
            self.expect('in')
            return ('let', name, value, self.expression())
        if self.accept('if'):
            condition = self.expression()
            self.expect('then')
            first = self.expression()
            self.expect('else')
            return ('if', condition, first, self.expression())
        left = self.atom()
        while True:
            operator = self.token.text
            precedence = OPERATORS.get(operator, -1)
            if self.token.kind != 'operator' or precedence < level:
                return left
            self.at += 1
            left = (operator, left, self.expression(precedence + 1))

    def atom(self):
        token = self.token
        self.at += 1
        if token.kind == 'number':
            return ('number', int(token.text))
        if token.kind == 'name':
            return ('name', token.text)
        if token.text == '(':
            inner = self.expression()
            self.expect(')')
            return inner
        raise SyntaxError(f'line {token.line}: unexpected {token!r}')


def evaluate(tree, names):
    kind = tree[0]
    if kind == 'number':
        return tree[1]
    if kind == 'name':
        return names[tree[1]]
    if kind == 'let':
        return evaluate(tree[3], {**names, tree[1]: evaluate(tree[2], names)})
    if kind == 'if':
        return evaluate(tree[2] if evaluate(tree[1], names) else tree[3], names)
    left, right = evaluate(tree[1], names), evaluate(tree[2], names)
    if kind == '+':
        return left + right
    if kind == '-':
        return left - right
    if kind == '*':
        return left * right % 1000003
    if kind == '<':
        return left < right
    try:
        return left // right
    except ZeroDivisionError:
        return 0


def program(n):
    lines = []
    for i in range(n):
        lines.append(f'# number {i}')
        lines.append(f'let total_{i} = ({i} + {i * 7}) * 3 - x / {i % 5} in')
        lines.append(f'if total_{i} < {i * 20} then total_{i} * (x + {i}) else')
        lines.append(f'    let y = total_{i} in y - {i} * (y / 3) + x')
    return lines


def main():
    counts = {}
    results = []
    for start in range(0, 4 * 120, 4):
        source = '\n'.join(program(120)[start:start + 4])
        tokens = list(Scanner(source).tokens())
        for token in tokens:
            counts[token.kind] = counts.get(token.kind, 0) + 1
        results.append(evaluate(Parser(tokens).expression(), {'x': start}))
    return sorted(counts.items()), sum(results)


if __name__ == '__main__':
    print(main())
