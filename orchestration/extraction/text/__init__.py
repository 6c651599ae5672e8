"""Characters, quotes, sentences and tokens: the repaired view of a page and its map back. Not here: what the words
mean.
"""
