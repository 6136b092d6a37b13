class A:
    continue
