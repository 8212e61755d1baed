# A score in words.

score-word-zero = zero
score-word-one = one
score-word-two = two
score-word-three = three
score-word-four = four
score-word-five = five
score-word-six = six
score-word-seven = seven
score-word-eight = eight
score-word-nine = nine
score-word-ten = ten
score-class-detractor = detractor
score-class-passive = passive
score-class-promoter = promoter
