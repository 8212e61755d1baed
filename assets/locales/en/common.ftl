# Words that more than one screen or command uses.
language-name = English
yes = yes
no = no
