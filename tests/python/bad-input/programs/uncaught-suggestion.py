class A:
    colour = 1
A.color
