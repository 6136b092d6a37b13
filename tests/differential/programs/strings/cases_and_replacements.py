# Letter case and replacement, with characters outside ASCII and outside the basic plane among others.
words=["","a","A","aB","HELLO w","hello world's","ǅx","ÀÉ","àé É","x1y2","ß","ŉx","\u0345a","A\u0345","😀a","😀A","ΑΣ","ΑΣ b","1","AǅB","ªA","a\ud800B","\ud83d","Ⅷ","ⅷ","K1-ab_cD.e"]
for w in words:
    print(ascii(w), w.isupper(), w.islower(), w.istitle(), ascii(w.title()), ascii(w.upper()), ascii(w.swapcase()), ascii(w.capitalize()))
for s in ("banana","","aaa","😀a😀"):
    for o in ("a","an","","x","aa","😀"):
        for b in ("","$&","bb","a"):
            print(ascii(s.replace(o, b)), [ascii(s.replace(o, b, n)) for n in (-1, 0, 1, 2, 5)])
