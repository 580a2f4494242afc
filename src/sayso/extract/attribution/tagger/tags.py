"""What the network says of a word piece: outside (0), or the begin or inside of a role (Ramshaw and Marcus 1995)."""

#: Begin of a source, cue and content; the inside of each is one more.
SOURCE, CUE, CONTENT = 1, 3, 5
#: How many there are.
TAGS = 7
