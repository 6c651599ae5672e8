"""A small network that tags words as source, cue, content and entity, and points from content to cue to source. Runs
on onnxruntime alone. Not here: rules of language, what becomes a row (statements), how the network learns (training).
"""
