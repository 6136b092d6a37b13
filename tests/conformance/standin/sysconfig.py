"""What CPython's test files ask of the build: it has no configuration."""


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None] * len(names) if names else {}
