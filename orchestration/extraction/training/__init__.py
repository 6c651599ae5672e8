"""How the tagger learns: the annotated corpus, augmentation, the network, its export. Needs the dependency group
`training`; nothing at run time imports this. `python -m orchestration.extraction.training` does it all.
"""
