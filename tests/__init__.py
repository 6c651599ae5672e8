"""The tests, importable as `tests.*` from the checkout's root."""
