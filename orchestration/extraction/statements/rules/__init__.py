"""Rules that find attributions in a page's sentences; a tagger may take this package's place. Not here: speakers and
rows.
"""
