é = ñ
ﬁ = ﬁ.ﬁ
def ﬁ(ﬁ, *, ª=1): global ﬁ
f(ﬁ=1)
import ﬁ.ª as ﬁ
class 𝒳[ﬁ]: pass
match x:
    case ﬁ(ª=ﬁ, b=ﬁ.ﬁ) | {**ﬁ}: pass
变量 = 'значение'; x = 变量
𝐢𝐟 = 1
