"""The classes of the syntax tree, made from Python's abstract grammar (https://docs.python.org/3.13/library/ast.html)."""

PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_OPTIMIZED_AST = 0x8400
PyCF_TYPE_COMMENTS = 0x1000

_GRAMMAR = '''
mod: Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body)
 | FunctionType(expr* argtypes, expr returns)
stmt: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment,
 type_param* type_params)
 | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment,
 type_param* type_params)
 | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
 | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
 | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)
 | AnnAssign(expr target, expr annotation, expr? value, int simple)
 | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
 | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
 | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)
 | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
 | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
 | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level)
 | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass() | Break() | Continue()
expr: BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)
 | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
 | Dict(expr* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
 | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)
 | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
 | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)
 | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
 | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
 | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
 | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
 | Slice(expr? lower, expr? upper, expr? step)
expr_context: Load() | Store() | Del()
boolop: And() | Or()
operator: Add() | Sub() | Mult() | MatMult() | Div() | Mod() | Pow() | LShift() | RShift() | BitOr() | BitXor() | BitAnd()
 | FloorDiv()
unaryop: Invert() | Not() | UAdd() | USub()
cmpop: Eq() | NotEq() | Lt() | LtE() | Gt() | GtE() | Is() | IsNot() | In() | NotIn()
comprehension = (expr target, expr iter, expr* ifs, int is_async)
excepthandler: ExceptHandler(expr? type, identifier? name, stmt* body)
arguments = (arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
arg = (identifier arg, expr? annotation, string? type_comment)
keyword = (identifier? arg, expr value)
alias = (identifier name, identifier? asname)
withitem = (expr context_expr, expr? optional_vars)
match_case = (pattern pattern, expr? guard, stmt* body)
pattern: MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
 | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
 | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
 | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
type_param: TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value)
 | TypeVarTuple(identifier name, expr? default_value)
'''

_POSITIONS = 'lineno', 'col_offset', 'end_lineno', 'end_col_offset'
_PLACED = {'stmt', 'expr', 'excepthandler', 'arg', 'keyword', 'alias', 'pattern', 'type_param'}
# Only the end of a pattern or of a type parameter is always known.
_ALL_REQUIRED = {'pattern', 'type_param'}
_BUILTIN = {'identifier': str, 'string': str, 'int': int, 'constant': object}


class AST:
    """Base of all nodes: arguments are the fields, in order or by name."""

    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f'{type(self).__name__} constructor takes at most {len(fields)} positional argument'
                            f'{"" if len(fields) == 1 else "s"}')
        given = dict(zip(fields, args))
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{type(self).__name__} got multiple values for argument '{name}'")
            if name not in fields and name not in self._attributes:
                import warnings
                warnings.warn(f"{type(self).__name__}.__init__ got an unexpected keyword argument '{name}'. Support for "
                              'arbitrary keyword arguments is deprecated and will be removed in Python 3.15.',
                              DeprecationWarning, stacklevel=2)
            given[name] = value
        for name in fields:
            if name in given:
                continue
            quantity, default = _defaults.get((type(self).__name__, name), (None, None))
            if quantity == '*':
                given[name] = []
            elif quantity == 'context':
                given[name] = default()
            elif quantity != '?' and self._field_types:
                import warnings
                warnings.warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: '{name}'. "
                              'This will become an error in Python 3.15.', DeprecationWarning, stacklevel=2)
        for name, value in given.items():
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


_defaults = {}


def _define(name, base, fields, text):
    names, types = [], {}
    for field in filter(None, (part.strip() for part in fields.split(','))):
        kind, field_name = field.split()
        quantity = kind[-1] if kind[-1] in '*?' else ''
        names.append(field_name)
        types[field_name] = kind.rstrip('*?'), quantity
    body = {'__module__': 'ast', '__doc__': text, '_fields': tuple(names), '__match_args__': tuple(names)}
    for field_name, (kind, quantity) in types.items():
        if quantity == '?':
            body[field_name] = None
        if quantity or kind == 'expr_context':
            _defaults[name, field_name] = (quantity or 'context', None)
    cls = type(name, (base,), body)
    globals()[name] = cls
    return cls, types


def _read(grammar):
    rules = []
    for line in grammar.strip().splitlines():
        if line.startswith(' '):
            rules[-1] += line
        else:
            rules.append(line)
    waiting = []
    for rule in rules:
        if ' = ' in rule:
            name, fields = rule.split(' = ')
            inside = fields.strip()[1:-1]
            cls, types = _define(name, AST, inside, f'{name}({inside})')
            waiting.append((cls, types))
            _place(cls, name)
            continue
        name, alternatives = rule.split(':', 1)
        parts = [part.strip() for part in alternatives.split('|')]
        base, _ = _define(name, AST, '', f'{name} = ' + ' | '.join(parts).replace('()', '').rstrip())
        _place(base, name)
        for part in parts:
            own, inside = part[:-1].split('(', 1)
            waiting.append(_define(own, base, inside, f'{own}({inside})' if inside else own))
    for cls, types in waiting:
        cls._field_types = {name: _type_of(kind, quantity) for name, (kind, quantity) in types.items()}
    for key, (quantity, _) in list(_defaults.items()):
        if quantity == 'context':
            _defaults[key] = quantity, globals()['Load']


def _place(cls, name):
    if name in _PLACED:
        cls._attributes = _POSITIONS
        if name not in _ALL_REQUIRED:
            cls.end_lineno = cls.end_col_offset = None


def _type_of(kind, quantity):
    found = _BUILTIN.get(kind) or globals()[kind]
    if quantity == '*':
        return list[found]
    return found | None if quantity == '?' else found


AST.__module__ = 'ast'
_read(_GRAMMAR)
