"""How good the engine is: a built warehouse held against annotated pages, and the floors it must keep.

Reads the public tables only, as any SQL user would. Not here: how facts are found or linked.
"""
