"""What a pattern of string.Template that has other groups does."""

from string import Template


class Bad(Template):
    pattern = r"""
    (?P<badname>.*)                  |
    (?P<escaped>@{2})                |
    @(?P<named>[_a-z][._a-z0-9]*)    |
    @{(?P<braced>[_a-z][._a-z0-9]*)} |
    (?P<invalid>@)
    """


for template in Bad('@who likes @what'), Template('$who likes ${what} $$ $who'), Template('$who likes $'):
    for method in template.is_valid, template.get_identifiers, template.safe_substitute:
        try:
            print(method())
        except ValueError as error:
            print(error.args[0])
