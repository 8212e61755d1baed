# Оценка словами.

score-word-zero = ноль
score-word-one = один
score-word-two = два
score-word-three = три
score-word-four = четыре
score-word-five = пять
score-word-six = шесть
score-word-seven = семь
score-word-eight = восемь
score-word-nine = девять
score-word-ten = десять
score-class-detractor = критик
score-class-passive = нейтральный
score-class-promoter = промоутер
