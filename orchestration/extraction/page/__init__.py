"""From bytes to a page: decoding, HTML, furniture, title, outlet, publication date, language. Not here: anything about
the story.
"""
